"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import { Button } from "@/app/_ui/button";
import type { DraftWriter } from "./use-draft-writer";

/** What is quoted below the mail: folded, until somebody wants to shorten it. */
export function QuoteEditor({ writer: { text, change } }: { writer: DraftWriter }) {
  const t = useTranslations("composer");
  const [isOpen, setOpen] = useState(false);
  if (text.quote === "") return null;
  if (!isOpen) {
    return (
      <Button variant="quiet" className="w-fit bg-neu-b px-2.5 text-meta" onPress={() => setOpen(true)}>
        {t("editQuote")}
      </Button>
    );
  }
  return (
    <div className="flex flex-col items-start gap-2">
      <TextField
        aria-label={t("quote")}
        value={text.quote}
        onChange={(quote) => change({ quote })}
        className="w-full"
        autoFocus
      >
        <TextArea className="ring-focus max-h-80 min-h-24 w-full resize-y rounded-control border border-border bg-subtle p-2 text-text-2 [field-sizing:content] touch:text-[16px]" />
      </TextField>
      <Button variant="quiet" className="px-2.5 text-meta" onPress={() => change({ quote: "" })}>
        {t("removeQuote")}
      </Button>
    </div>
  );
}
