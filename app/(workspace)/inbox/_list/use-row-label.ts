"use client";

import { useTranslations } from "next-intl";
import { dateLabel } from "@/app/_ui/date-label";
import type { ConversationItem } from "@/server/inbox/views";
import { useRowSurroundings } from "./row-context";
import { rowLabel } from "./row-label";

/** Names a row in the reader's language. */
export function useRowLabel(item: ConversationItem): string {
  const t = useTranslations("inbox.list");
  const tNature = useTranslations("inbox.nature");
  const { clock } = useRowSurroundings();
  const names = item.mailboxes.map((mailbox) => mailbox.name).join(", ");
  return rowLabel(item, {
    unread: t("unread"),
    nature: item.nature === "ORDINARY" ? "" : tNature(item.nature),
    noSubject: t("noSubject"),
    attachment: t("attachment"),
    date: dateLabel(item.lastMessageAt, clock),
    mailboxes: item.mailboxes.length > 1 ? t("inMailboxes", { names }) : t("inMailbox", { name: names }),
  });
}
