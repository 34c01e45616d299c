"use client";

import { ImageOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Notice } from "@/app/_ui/notice";
import { Skeleton } from "@/app/_ui/skeleton";
import type { MessageView } from "@/server/inbox/views";
import { useMessageFrame } from "../_data/use-message-frame";
import { HtmlBody } from "./html-body";
import { PlainBody } from "./plain-body";

interface FramedBodyProps {
  message: MessageView;
  sender: string;
  title: string;
}

/** The formatted body once it is there; the plain one when it cannot be had. */
export function FramedBody({ message, sender, title }: FramedBodyProps) {
  const t = useTranslations("inbox.message");
  const { data: frame, isError } = useMessageFrame(message.id);
  if (isError) {
    return (
      <>
        <Notice tone="err">{t("frameFailed")}</Notice>
        <PlainBody text={message.text} />
      </>
    );
  }
  if (frame === undefined) return <Skeleton className="h-32" />;
  return (
    <>
      {frame.blockedImages > 0 && (
        <p className="flex items-center gap-2 text-meta text-text-3">
          <ImageOff aria-hidden size={14} className="shrink-0" />
          {t("imagesBlocked")}
        </p>
      )}
      <HtmlBody frame={frame} sender={sender} title={title} />
    </>
  );
}
