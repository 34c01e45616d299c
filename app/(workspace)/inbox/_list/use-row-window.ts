"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { keptTop } from "./kept-top";
import { useRowHeight } from "./row-height";
import type { RowOrder } from "./row-order";
import { isNearEnd, type Rows, rowsPerPage, topToReveal, visibleRows } from "./visible-rows";

/** Written by the server, which knows no window: more than a tall screen shows. */
const FIRST_ROWS: Rows = { first: 0, end: 14, inSight: 0 };

/** Which rows are drawn while the list is scrolled, resized, and gains or loses rows, under which nothing moves. */
export function useRowWindow(grid: RefObject<HTMLElement | null>, order: RowOrder, onLoadMore: () => void) {
  const rowHeight = useRowHeight();
  const [rows, setRows] = useState(FIRST_ROWS);
  const top = useRef(0);
  const before = useRef(order);
  const count = order.ids.length;

  const look = useCallback(() => {
    const view = viewOf(grid.current);
    // Hidden by what is open on a phone: it will come back as it was.
    if (view === null || view.height === 0) return;
    top.current = view.top;
    const next = visibleRows(view, rowHeight, count);
    setRows((now) => (isSame(now, next) ? now : next));
    if (isNearEnd(view, rowHeight, count)) onLoadMore();
  }, [grid, rowHeight, count, onLoadMore]);

  const scrollTo = useCallback(
    (to: number) => {
      if (grid.current === null) return;
      grid.current.scrollTop = to;
      look();
    },
    [grid, look],
  );

  useLayoutEffect(() => {
    const kept = keptTop(before.current.ids, order, top.current, rowHeight);
    before.current = order;
    if (kept === top.current) look();
    else scrollTo(kept);
  }, [order, rowHeight, look, scrollTo]);

  useEffect(() => {
    if (grid.current === null) return;
    const observer = new ResizeObserver(look);
    observer.observe(grid.current);
    return () => observer.disconnect();
  }, [grid, look]);

  const reveal = useCallback(
    (index: number) => {
      const view = viewOf(grid.current);
      if (view === null) return;
      const to = topToReveal(index, view, rowHeight);
      if (to !== view.top) scrollTo(to);
    },
    [grid, rowHeight, scrollTo],
  );

  return { rows, look, reveal, page: () => rowsPerPage(grid.current?.clientHeight ?? 0, rowHeight) };
}

function viewOf(grid: HTMLElement | null) {
  return grid && { top: grid.scrollTop, height: grid.clientHeight };
}

function isSame(one: Rows, other: Rows): boolean {
  return one.first === other.first && one.end === other.end && one.inSight === other.inSight;
}
