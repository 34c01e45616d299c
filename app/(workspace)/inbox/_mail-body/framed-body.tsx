"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Notice } from "@/app/_ui/notice";
import { Skeleton } from "@/app/_ui/skeleton";
import type { MessageView } from "@/server/inbox/views";
import { useMessageFrame } from "../_data/use-message-frame";
import { HtmlBody } from "./html-body";
import { isForwardSubject } from "./is-forward";
import { PlainBody } from "./plain-body";
import { RemoteImages } from "./remote-images";
import { TruncatedNotice } from "./truncated-notice";

interface FramedBodyProps {
  message: MessageView;
  sender: string;
  title: string;
}

/** The formatted body once it is there; the plain one when it cannot be had. */
export function FramedBody({ message, sender, title }: FramedBodyProps) {
  const t = useTranslations("inbox.message");
  const [showImages, setShowImages] = useState(false);
  const { data: frame, isError } = useMessageFrame(message.id, showImages);
  if (isError && !frame) {
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
      <RemoteImages
        messageId={message.id}
        images={frame.images}
        sender={message.from.address}
        onShow={() => setShowImages(true)}
      />
      <HtmlBody frame={frame} sender={sender} title={title} isForward={isForwardSubject(message.subject)} />
      {/* A mail that was not kept whole says so anyway. */}
      {frame.cut && !message.truncated && <TruncatedNotice messageId={message.id} />}
    </>
  );
}
