// biome-ignore-all lint/a11y/useSemanticElements: rows stand where their number says, which a table does not let them
"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import type { ConversationItem } from "@/server/inbox/views";
import { RowCheckbox } from "./row-checkbox";
import { RowText } from "./row-text";
import { useRowLabel } from "./use-row-label";

interface ConversationRowProps {
  item: ConversationItem;
  index: number;
  /** Tab leads to one row of the list. */
  isTabStop: boolean;
  isSelected: boolean;
  isOpen: boolean;
  onRest: (id: string | null) => void;
}

/** One conversation of the list, tinted and marked at its edge while it is open. The grid hears its keys and presses. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { item, index, isTabStop, isSelected, isOpen, onRest } = props;
  const t = useTranslations("inbox.list");
  const label = useRowLabel(item);
  return (
    <div
      role="row"
      data-key={item.id}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={label}
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      style={{ top: `calc(${index} * var(--row-height))` }}
      onPointerEnter={({ pointerType }) => pointerType !== "touch" && onRest(item.id)}
      onPointerLeave={() => onRest(null)}
      className="absolute inset-x-0 h-(--row-height) cursor-default border-border border-b bg-surface -outline-offset-2 hover:bg-subtle focus-visible:outline-2 focus-visible:outline-focus aria-selected:bg-selected"
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row has the focus, not its only cell */}
      <div role="gridcell" aria-colindex={1} className="contents">
        <div
          aria-current={isOpen || undefined}
          className="relative flex h-full before:absolute before:inset-y-0 before:left-0 before:hidden before:w-[3px] before:bg-accent-text aria-[current]:bg-selected aria-[current]:before:block"
        >
          <RowCheckbox label={t("select", { name: label })} isSelected={isSelected} />
          <RowText item={item} />
        </div>
      </div>
    </div>
  );
});
