"use client";

import { Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { PlainButton } from "@/app/_ui/plain-button";
import { Time } from "@/app/_ui/time";
import type { MessageView } from "@/server/inbox/views";
import { Recipients } from "./recipients";

interface MessageHeaderProps {
  message: MessageView;
  sender: string;
  isExpanded: boolean;
  onToggle: () => void;
}

/** Who wrote, to whom and when; pressing it folds the message or opens it. */
export function MessageHeader({ message, sender, isExpanded, onToggle }: MessageHeaderProps) {
  const t = useTranslations("inbox");
  return (
    <h3>
      <PlainButton
        onPress={onToggle}
        aria-expanded={isExpanded}
        className="ring-focus flex w-full cursor-pointer items-baseline gap-3 rounded-card px-4 py-3 text-left"
      >
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="flex min-w-0 items-baseline gap-2">
            {!message.seen && (
              <>
                <span aria-hidden className="size-2 shrink-0 self-center rounded-full bg-accent-text" />
                <span className="sr-only">{t("message.unread")}</span>
              </>
            )}
            <span className="truncate font-semibold">{sender}</span>
          </span>
          <span className="truncate text-[13px] text-text-3">
            {isExpanded ? <Recipients message={message} /> : message.snippet}
          </span>
        </span>
        <span className="flex shrink-0 items-center gap-2 text-meta text-text-3">
          {message.attachments.some((file) => !file.inline) && (
            <>
              <Paperclip aria-hidden size={14} />
              <span className="sr-only">{t("list.attachment")}</span>
            </>
          )}
          <Time value={message.receivedAt} as="list" />
        </span>
      </PlainButton>
    </h3>
  );
}
