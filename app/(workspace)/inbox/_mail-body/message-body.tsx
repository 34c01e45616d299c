"use client";

import { FileDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/app/_ui/button";
import { buttonStyle } from "@/app/_ui/button-style";
import { Notice } from "@/app/_ui/notice";
import type { MessageView } from "@/server/inbox/views";
import { FramedBody } from "./framed-body";
import { OriginalLink, originalOf } from "./original-link";
import { PlainBody } from "./plain-body";
import { ShortenedText } from "./shortened-text";
import { TruncatedNotice } from "./truncated-notice";

interface MessageBodyProps {
  message: MessageView;
  sender: string;
  frameTitle: string;
  /** What came with it, between the words and what else can be done. */
  children: ReactNode;
}

/** What a message says: formatted when it is, or as plain text when the reader prefers. */
export function MessageBody({ message, sender, frameTitle, children }: MessageBodyProps) {
  const t = useTranslations("inbox.message");
  const [prefersPlain, setPrefersPlain] = useState(false);
  const hasText = message.text.trim() !== "";
  const isFramed = message.hasHtml && !prefersPlain;
  return (
    <div className="flex flex-col gap-4">
      {isFramed && <FramedBody message={message} sender={sender} title={frameTitle} />}
      {!isFramed && hasText && !message.shortened && <PlainBody text={message.text} />}
      {!isFramed && message.shortened && <ShortenedText messageId={message.id} text={message.text} />}
      {!isFramed && !hasText && !message.shortened && <NothingToShow message={message} />}
      {message.truncated && <TruncatedNotice messageId={message.id} />}
      {children}
      <div className="-ml-2.5 flex flex-wrap gap-1">
        {message.hasHtml && (
          <Button variant="quiet" className="px-2.5 text-meta" onPress={() => setPrefersPlain(!prefersPlain)}>
            {t(prefersPlain ? "showHtml" : "showPlain")}
          </Button>
        )}
        <a href={originalOf(message.id)} download className={`${buttonStyle("quiet")} px-2.5 text-meta`}>
          <FileDown aria-hidden size={14} />
          {t("downloadOriginal")}
        </a>
      </div>
    </div>
  );
}

function NothingToShow({ message }: { message: MessageView }) {
  const t = useTranslations("inbox.message");
  if (message.hasHtml) return <p className="text-text-3">{t("noPlain")}</p>;
  if (message.attachments.length > 0) return <p className="text-text-3">{t("noText")}</p>;
  return (
    <Notice tone="warn">
      <strong className="font-semibold">{t("unreadable")}</strong> <OriginalLink messageId={message.id} />
    </Notice>
  );
}
