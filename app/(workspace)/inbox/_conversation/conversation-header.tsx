"use client";

import { useTranslations } from "next-intl";
import type { ConversationView } from "@/server/inbox/views";
import { MailboxMark } from "../_list/mailbox-mark";

/** The subject, which takes the focus when a conversation is opened, and where it stands. */
export function ConversationHeader({ conversation }: { conversation: ConversationView }) {
  const t = useTranslations("inbox.list");
  return (
    <header className="flex flex-col gap-1.5 pb-4">
      <h2 data-subject="" tabIndex={-1} className="break-words font-semibold text-h2 outline-none">
        {conversation.subject.trim() || t("noSubject")}
      </h2>
      <div className="flex flex-wrap gap-3 text-meta text-text-3">
        {conversation.mailboxes.map((mailbox) => (
          <MailboxMark key={mailbox.id} mailbox={mailbox} />
        ))}
      </div>
    </header>
  );
}
