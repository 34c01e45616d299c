"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import { Button } from "@/app/_ui/button";
import type { DraftWriter } from "./use-draft-writer";

/** What is quoted as text, to shorten it or to take it out. Changed, it no longer has the look of the original. */
export function QuoteEditor({ writer: { text, change } }: { writer: DraftWriter }) {
  const t = useTranslations("composer");
  return (
    <div className="flex flex-col items-start gap-2">
      {text.quotesHtml && <p className="text-meta text-text-3">{t("quoteLosesLook")}</p>}
      <TextField
        aria-label={t("quote")}
        value={text.quote}
        onChange={(quote) => change({ quote, quotesHtml: false })}
        className="w-full"
        autoFocus
      >
        <TextArea className="ring-focus max-h-80 min-h-24 w-full resize-y rounded-control border border-border bg-subtle p-2 text-text-2 [field-sizing:content] touch:text-[16px]" />
      </TextField>
      <Button variant="quiet" className="px-2.5 text-meta" onPress={() => change({ quote: "", quotesHtml: false })}>
        {t("removeQuote")}
      </Button>
    </div>
  );
}
