"use client";

import { use } from "react";
import type { ConversationItem } from "@/server/inbox/views";
import { RowCheckbox } from "./row-checkbox";
import { OpenConversation } from "./row-context";
import { RowText } from "./row-text";

/** The inside of a row, tinted and marked at its edge while its conversation is open. */
export function RowContent({ item }: { item: ConversationItem }) {
  const openId = use(OpenConversation);
  return (
    <div
      aria-current={item.id === openId || undefined}
      className="relative flex h-full before:absolute before:inset-y-0 before:left-0 before:hidden before:w-[3px] before:bg-accent-text aria-[current]:bg-selected aria-[current]:before:block"
    >
      <RowCheckbox />
      <RowText item={item} />
    </div>
  );
}
