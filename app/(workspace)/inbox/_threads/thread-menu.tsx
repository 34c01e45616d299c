"use client";

import { Ellipsis } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu } from "@/app/_ui/menu";
import type { MenuSection } from "@/app/_ui/menu-entries";
import type { ConversationItem, ConversationView } from "@/server/inbox/views";

/** More would be no menu to read. */
const OFFERED = 12;

interface ThreadMenuProps {
  conversation: ConversationView;
  /** The loaded list: with whom else there are conversations. */
  items: ConversationItem[];
  onSplit: (messageIds: string[]) => void;
  onJoin: (id: string) => void;
}

/** « … » of a conversation: from which email on it is another matter, and with which other one it is the same. */
export function ThreadMenu({ conversation, items, onSplit, onJoin }: ThreadMenuProps) {
  const t = useTranslations("inbox");
  const format = useFormatter();
  const { messages } = conversation;
  const others = sameCorrespondent(conversation, items).slice(0, OFFERED);
  const splitting: MenuSection = {
    id: "split",
    title: t("threads.splitFrom"),
    entries: messages
      .slice(1)
      .slice(-OFFERED)
      .map((message) => ({
        id: message.id,
        label: t("threads.email", {
          name: message.direction === "SENT" ? t("message.you") : message.from.name || message.from.address,
          date: format.dateTime(message.receivedAt, { dateStyle: "medium", timeStyle: "short" }),
        }),
        onAction: () => onSplit(messages.slice(messages.indexOf(message)).map(({ id }) => id)),
      })),
  };
  const joining: MenuSection = {
    id: "join",
    title: t("threads.joinWith"),
    entries: others.map(({ id, subject }) => ({
      id,
      label: subject.trim() || t("list.noSubject"),
      onAction: () => onJoin(id),
    })),
    note: others.length === 0 ? t("threads.noOther") : undefined,
  };
  return (
    <Menu
      label={t("threads.more")}
      sections={messages.length > 1 ? [splitting, joining] : [joining]}
      button={(opener) => <IconButton {...opener} icon={Ellipsis} aria-label={t("threads.more")} />}
    />
  );
}

function sameCorrespondent({ id, client, messages }: ConversationView, items: ConversationItem[]): ConversationItem[] {
  const addresses = new Set(messages.flatMap(({ from, to }) => [from, ...to]).map(({ address }) => address));
  return items.filter(
    (item) =>
      item.id !== id &&
      (addresses.has(item.correspondent.address) || (client !== null && item.client?.id === client.id)),
  );
}
