"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { type Clock, dateLabel } from "@/app/_ui/date-label";
import type { ConversationItem } from "@/server/inbox/views";
import { rowLabel } from "./row-label";

/** Names rows in the reader's language. */
export function useRowLabel(clock: Clock): (item: ConversationItem) => string {
  const t = useTranslations("inbox.list");
  const tNature = useTranslations("inbox.nature");
  return useCallback(
    (item) => {
      const names = item.mailboxes.map((mailbox) => mailbox.name).join(", ");
      return rowLabel(item, {
        unread: t("unread"),
        nature: item.nature === "ORDINARY" ? "" : tNature(item.nature),
        noSubject: t("noSubject"),
        attachment: t("attachment"),
        date: dateLabel(item.lastMessageAt, clock),
        mailboxes: item.mailboxes.length > 1 ? t("inMailboxes", { names }) : t("inMailbox", { name: names }),
      });
    },
    [t, tNature, clock],
  );
}
