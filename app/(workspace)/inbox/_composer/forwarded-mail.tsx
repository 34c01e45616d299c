"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Skeleton } from "@/app/_ui/skeleton";
import type { DraftView } from "@/server/outbox/views";
import { useMessageFrame } from "../_data/use-message-frame";
import { HtmlBody } from "../_mail-body/html-body";
import { PlainBody } from "../_mail-body/plain-body";
import type { DraftWriter } from "./use-draft-writer";

interface ForwardedMailProps {
  draft: DraftView;
  writer: DraftWriter;
  onEdit: () => void;
}

/** The mail that is forwarded, to be read and not to be written in; it can be taken out, or changed as text. */
export function ForwardedMail({ draft, writer: { text, change }, onEdit }: ForwardedMailProps) {
  const t = useTranslations("composer");
  const { original, quoteHeading } = draft;
  return (
    <section aria-label={t("forwarded")} className="flex flex-col gap-2">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached with the keyboard */}
      <div tabIndex={0} className="ring-focus max-h-96 overflow-y-auto rounded-control border border-border p-3">
        {text.quotesHtml && original ? (
          <>
            <p className="mb-3 whitespace-pre-line break-words text-text-2">{quoteHeading}</p>
            <ForwardedHtml {...original} fallback={text.quote} />
          </>
        ) : (
          <PlainBody text={text.quote} />
        )}
      </div>
      <div className="-ml-2.5 flex flex-wrap gap-1">
        <Button variant="quiet" className="px-2.5 text-meta" onPress={() => change({ quote: "", quotesHtml: false })}>
          {t("removeForwarded")}
        </Button>
        <Button variant="quiet" className="px-2.5 text-meta" onPress={onEdit}>
          {t("editForwarded")}
        </Button>
      </div>
    </section>
  );
}

function ForwardedHtml({ id, sender, fallback }: { id: string; sender: string; fallback: string }) {
  const t = useTranslations("composer");
  const { data: frame, isError } = useMessageFrame(id, false);
  if (frame) {
    return (
      <>
        {frame.images === "blocked" && <p className="mb-2 text-meta text-text-3">{t("forwardedImages")}</p>}
        <HtmlBody frame={frame} sender={sender} title={t("forwarded")} isForward />
      </>
    );
  }
  return isError ? <PlainBody text={fallback} /> : <Skeleton className="h-32" />;
}
