"use client";

import { GridListItem } from "react-aria-components";
import type { ConversationItem } from "@/server/inbox/views";
import { RowContent } from "./row-content";

interface ConversationRowProps {
  item: ConversationItem;
  label: string;
  onRest: (id: string | null) => void;
}

/** One conversation of the list. No hooks here: React Aria renders every loaded row once, even those out of sight. */
export function ConversationRow({ item, label, onRest }: ConversationRowProps) {
  return (
    <GridListItem
      id={item.id}
      textValue={label}
      onHoverStart={() => onRest(item.id)}
      onHoverEnd={() => onRest(null)}
      className="group h-full cursor-default border-b border-border bg-surface outline-none data-[hovered]:bg-subtle data-[selected]:bg-selected data-[focus-visible]:outline-solid data-[focus-visible]:outline-2 data-[focus-visible]:outline-focus data-[focus-visible]:-outline-offset-2"
    >
      <RowContent item={item} />
    </GridListItem>
  );
}
