"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import type { DraftView } from "@/server/outbox/views";
import { ForwardedMail } from "./forwarded-mail";
import { QuoteEditor } from "./quote-editor";
import type { DraftWriter } from "./use-draft-writer";

/** What stands below the text: a forwarded mail in sight, a quoted one folded, until somebody wants to change it. */
export function Quotation({ draft, writer }: { draft: DraftView; writer: DraftWriter }) {
  const t = useTranslations("composer");
  const [isEdited, setEdited] = useState(false);
  const { quote, quotesHtml } = writer.text;
  if (quote === "") return null;
  const isForwarded = draft.kind === "FORWARD";
  return (
    <div className="flex flex-col items-start gap-2 *:w-full">
      {quotesHtml && draft.original === null && <Notice tone="warn">{t("originalGone")}</Notice>}
      {isEdited && <QuoteEditor writer={writer} />}
      {!isEdited && isForwarded && <ForwardedMail draft={draft} writer={writer} onEdit={() => setEdited(true)} />}
      {!isEdited && !isForwarded && (
        <Button variant="quiet" className="max-w-fit bg-neu-b px-2.5 text-meta" onPress={() => setEdited(true)}>
          {t("editQuote")}
        </Button>
      )}
    </div>
  );
}
