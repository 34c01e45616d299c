"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { fullDateLabel } from "@/app/_ui/date-label";
import type { MessageView } from "@/server/inbox/views";
import { senderName } from "../_list/sender-name";
import { MessageBody } from "../_mail-body/message-body";
import { AttachmentList } from "./attachment-list";
import { InvitationCard } from "./invitation-card";
import { isCalendar } from "./is-calendar";
import { MessageDetails } from "./message-details";
import { MessageHeader } from "./message-header";
import { NatureNote } from "./nature-note";
import { VanishedNote } from "./vanished-note";

interface MessageCardProps {
  message: MessageView;
  isExpanded: boolean;
  onToggle: () => void;
}

/** One message of a conversation: a line when folded, the whole when open. Ours stand on another ground. */
export function MessageCard({ message, isExpanded, onToggle }: MessageCardProps) {
  const t = useTranslations("inbox.message");
  const locale = useLocale();
  const timeZone = useTimeZone() ?? "Europe/Paris";
  const isOurs = message.direction === "SENT";
  const sender = isOurs ? t("you") : senderName(message.from) || t("unknownSender");
  const title = t("frameTitle", { name: sender, date: fullDateLabel(message.receivedAt, { locale, timeZone }) });
  return (
    <article
      data-message={message.id}
      tabIndex={-1}
      aria-label={title}
      className={`ring-focus scroll-mt-4 rounded-card border border-border shadow-card ${isOurs ? "bg-subtle" : "bg-surface"}`}
    >
      <MessageHeader message={message} sender={sender} isExpanded={isExpanded} onToggle={onToggle} />
      {isExpanded && (
        <div className="flex flex-col gap-4 px-4 pb-4">
          {message.nature !== "ORDINARY" && <NatureNote nature={message.nature} />}
          {message.vanishedAt && <VanishedNote since={message.vanishedAt} />}
          <MessageDetails message={message} />
          {message.attachments.some(isCalendar) && <InvitationCard messageId={message.id} />}
          <MessageBody message={message} sender={sender} frameTitle={title}>
            <AttachmentList messageId={message.id} attachments={message.attachments} sender={sender} />
          </MessageBody>
        </div>
      )}
    </article>
  );
}
