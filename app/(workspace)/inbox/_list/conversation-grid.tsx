// biome-ignore-all lint/a11y/useSemanticElements: rows stand where their number says, which a table does not let them
"use client";

import { useTranslations } from "next-intl";
import { memo, type Ref, useMemo, useRef } from "react";
import { useClock } from "@/app/_ui/use-clock";
import type { ConversationItem } from "@/server/inbox/views";
import type { SelectionState } from "../_data/use-selection";
import type { Excerpts } from "../_search/use-excerpts";
import { ConversationRow } from "./conversation-row";
import { drawnRows } from "./drawn-rows";
import { RowContext } from "./row-context";
import { ROW_HEIGHT } from "./row-height";
import { idOfRow } from "./row-of";
import type { RowOrder } from "./row-order";
import { useDrafted } from "./use-drafted";
import { useGridKeys } from "./use-grid-keys";
import { useGridPresses } from "./use-grid-presses";
import { type ListHandle, useListHandle } from "./use-list-handle";
import { useRowFocus } from "./use-row-focus";
import { useRowWindow } from "./use-row-window";

interface ConversationGridProps {
  ref: Ref<ListHandle>;
  items: readonly ConversationItem[];
  /** Of these items. */
  order: RowOrder;
  openId: string | null;
  search: string;
  excerpts: Excerpts;
  selection: SelectionState;
  onOpen: (id: string, byKey: boolean) => void;
  /** The row on which pointer or focus rests; null when it left. */
  onRest: (id: string | null) => void;
  isLoadingMore: boolean;
  onLoadMore: () => void;
}

/** The loaded conversations, of which only those in sight are in the document (docs/decisions/0055-own-list.md). */
export const ConversationGrid = memo(function ConversationGrid(props: ConversationGridProps) {
  const { items, order, openId, search, excerpts, selection, onOpen, onRest } = props;
  const t = useTranslations("inbox.list");
  const grid = useRef<HTMLDivElement>(null);
  const { rows, look, reveal, page } = useRowWindow(grid, order, props.onLoadMore);
  const { current, focus, onFocus, onBlur } = useRowFocus(grid, order, reveal);
  useListHandle(props.ref, grid, focus);
  const handleKey = useGridKeys({ order, selection, focus, page, onOpen: (id) => onOpen(id, true) });
  const presses = useGridPresses({ selection, from: current ?? openId, focus, onOpen });
  const clock = useClock();
  const drafted = useDrafted();
  const surroundings = useMemo(() => ({ clock, search, excerpts, drafted }), [clock, search, excerpts, drafted]);

  const [firstSelected = null] = selection.selected;
  const place = order.indexOf(current ?? firstSelected);
  const tabStop = place === -1 ? rows.inSight : place;
  return (
    <RowContext value={surroundings}>
      <div
        ref={grid}
        role="grid"
        aria-label={t("label")}
        aria-multiselectable
        aria-rowcount={items.length}
        aria-colcount={1}
        onScroll={look}
        onKeyDown={handleKey}
        onFocus={(event) => {
          onFocus(event);
          onRest(idOfRow(event.target));
        }}
        onBlur={onBlur}
        {...presses}
        // The list itself keeps what is read in its place.
        className={`h-full select-none overflow-y-auto overscroll-contain [overflow-anchor:none] ${ROW_HEIGHT}`}
      >
        <div role="presentation" className="relative" style={{ height: `calc(${items.length} * var(--row-height))` }}>
          {drawnRows(rows, tabStop).map((index) => {
            const item = items[index];
            return (
              item && (
                <ConversationRow
                  key={item.id}
                  item={item}
                  index={index}
                  isTabStop={index === tabStop}
                  isSelected={selection.selected.has(item.id)}
                  isOpen={item.id === openId}
                  onRest={onRest}
                />
              )
            );
          })}
        </div>
        {props.isLoadingMore && (
          <div className="flex h-11 items-center justify-center text-text-3 text-xs">{t("loadingMore")}</div>
        )}
      </div>
    </RowContext>
  );
});
