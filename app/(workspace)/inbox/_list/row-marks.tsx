"use client";

import { Paperclip, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ConversationItem } from "@/server/inbox/views";
import { MailboxMark } from "./mailbox-mark";
import { useRowSurroundings } from "./row-context";

/** The last line of a row: where it arrived, whether it is a client's, whether files came with it. */
export function RowMarks({ item }: { item: ConversationItem }) {
  const t = useTranslations("inbox");
  const { client, nature } = item;
  const isDrafted = useRowSurroundings().drafted.has(item.id);
  return (
    <div className="flex items-center gap-3 text-text-3 text-xs leading-4">
      <span className="flex min-w-0 gap-2">
        {item.mailboxes.map((mailbox) => (
          <MailboxMark key={mailbox.id} mailbox={mailbox} />
        ))}
      </span>
      <span className="ml-auto flex shrink-0 items-center gap-2">
        {nature !== "ORDINARY" && (
          <span className={nature === "BOUNCE" ? "text-err-t" : ""}>{t(`nature.${nature}`)}</span>
        )}
        {isDrafted && <span className="text-accent-text">{t("list.draft")}</span>}
        {client && (
          <span className="flex items-center gap-1">
            <UserRound aria-hidden className="size-3.5" />
            {t("client.label")}
          </span>
        )}
        {item.hasAttachments && (
          <>
            <Paperclip aria-hidden className="size-3.5" />
            <span className="sr-only">{t("list.attachment")}</span>
          </>
        )}
      </span>
    </div>
  );
}
