"use client";

import { Ellipsis } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Header } from "react-aria-components/Header";
import { MenuSection } from "react-aria-components/Menu";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuEntry } from "@/app/_ui/menu";
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
  return (
    <Menu label={t("threads.more")} trigger={<IconButton icon={Ellipsis} aria-label={t("threads.more")} />}>
      {messages.length > 1 && (
        <MenuSection>
          <Header className="px-2.5 pt-2 pb-1 text-meta text-text-3">{t("threads.splitFrom")}</Header>
          {messages
            .slice(1)
            .slice(-OFFERED)
            .map((message) => (
              <MenuEntry
                key={message.id}
                onAction={() => onSplit(messages.slice(messages.indexOf(message)).map(({ id }) => id))}
              >
                {t("threads.email", {
                  name: message.direction === "SENT" ? t("message.you") : message.from.name || message.from.address,
                  date: format.dateTime(message.receivedAt, { dateStyle: "medium", timeStyle: "short" }),
                })}
              </MenuEntry>
            ))}
        </MenuSection>
      )}
      <MenuSection>
        <Header className="px-2.5 pt-2 pb-1 text-meta text-text-3">{t("threads.joinWith")}</Header>
        {others.map((item) => (
          <MenuEntry key={item.id} textValue={item.subject} onAction={() => onJoin(item.id)}>
            <span className="max-w-72 truncate">{item.subject.trim() || t("list.noSubject")}</span>
          </MenuEntry>
        ))}
        {others.length === 0 ? (
          <MenuEntry isDisabled textValue={t("threads.noOther")}>
            <span className="block max-w-60 whitespace-normal text-meta text-text-3">{t("threads.noOther")}</span>
          </MenuEntry>
        ) : null}
      </MenuSection>
    </Menu>
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
