"use client";

import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import {
  Collection,
  GridList,
  GridListLoadMoreItem,
  ListLayout,
  type Selection,
  Virtualizer,
} from "react-aria-components";
import { useClock } from "@/app/_ui/use-clock";
import type { ConversationItem } from "@/server/inbox/views";
import { useHydrated } from "../_components/use-hydrated";
import type { Excerpts } from "../_search/use-excerpts";
import { ConversationRow } from "./conversation-row";
import { FirstRows } from "./first-rows";
import { RowContext } from "./row-context";
import { useDrafted } from "./use-drafted";
import { useRowLabel } from "./use-row-label";

interface ConversationListProps {
  items: ConversationItem[];
  /** Pixels: 84, or 76 on a phone. */
  rowHeight: number;
  search: string;
  excerpts: Excerpts;
  selection: Selection;
  onSelectionChange: (selection: Selection) => void;
  onOpen: (id: string) => void;
  /** The row on which pointer or focus rests; null when it left. */
  onRest: (id: string | null) => void;
  isLoadingMore: boolean;
  onLoadMore: () => void;
}

/** The loaded conversations; only those in sight are in the document. Not drawn again for what is beside them. */
export const ConversationList = memo(function ConversationList(props: ConversationListProps) {
  const { items, rowHeight, search, excerpts, ...list } = props;
  const t = useTranslations("inbox.list");
  const isHydrated = useHydrated();
  const clock = useClock();
  const label = useRowLabel(clock);
  // Names hold « hier »: they are made again when the day turns, not every minute.
  const day = clock.now.toDateString();
  const { onRest } = list;
  // The same element while the list is the same: ten thousand rows are not compared again for each selection.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `label` changes every minute, what it says once a day
  const rows = useMemo(
    () => (
      <Collection items={items} dependencies={[day]}>
        {(item) => <ConversationRow item={item} label={label(item)} onRest={onRest} />}
      </Collection>
    ),
    [items, day, onRest],
  );
  const drafted = useDrafted();
  const surroundings = useMemo(() => ({ clock, search, excerpts, drafted }), [clock, search, excerpts, drafted]);
  const layoutOptions = useMemo(() => ({ rowSize: rowHeight, loaderSize: 44 }), [rowHeight]);
  if (!isHydrated) {
    return (
      <RowContext value={surroundings}>
        <FirstRows items={items} />
      </RowContext>
    );
  }
  return (
    <RowContext value={surroundings}>
      <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
        <GridList
          aria-label={t("label")}
          selectionMode="multiple"
          selectedKeys={list.selection}
          onSelectionChange={list.onSelectionChange}
          onAction={(key) => list.onOpen(String(key))}
          disallowTypeAhead
          // React Aria makes rows deaf for 300 ms after a scroll; a quick click on one must still open it.
          className="h-full overflow-y-auto overscroll-contain outline-none *:pointer-events-auto!"
        >
          {rows}
          <GridListLoadMoreItem
            onLoadMore={list.onLoadMore}
            isLoading={list.isLoadingMore}
            scrollOffset={2}
            className="flex h-11 items-center justify-center text-xs text-text-3"
          >
            {t("loadingMore")}
          </GridListLoadMoreItem>
        </GridList>
      </Virtualizer>
    </RowContext>
  );
});
