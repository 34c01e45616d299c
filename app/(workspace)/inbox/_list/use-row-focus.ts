"use client";

import { type FocusEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import { findNearestStaying } from "./nearest-staying";
import { idOfRow, rowOfId } from "./row-of";
import type { RowOrder } from "./row-order";

/**
 * The row that the keyboard is at, or was last. It is always drawn, so that the focus survives a scroll; when it leaves
 * the list, the row that follows takes its place.
 */
export function useRowFocus(grid: RefObject<HTMLElement | null>, order: RowOrder, reveal: (index: number) => void) {
  const [current, setCurrent] = useState<string | null>(null);
  const hasFocus = useRef(false);
  const wanted = useRef<string>(null);
  const before = useRef(order);

  const focusWanted = useCallback(() => {
    const row = wanted.current === null ? null : rowOfId(grid.current, wanted.current);
    if (row === null) return false;
    wanted.current = null;
    row.focus({ preventScroll: true });
    return true;
  }, [grid]);

  const putFocus = useCallback(
    (id: string) => {
      wanted.current = id;
      // One out of sight has to be drawn first.
      if (!focusWanted()) setCurrent(id);
    },
    [focusWanted],
  );

  const focus = useCallback(
    (id: string) => {
      const index = order.indexOf(id);
      if (index === -1) return;
      reveal(index);
      putFocus(id);
    },
    [order, reveal, putFocus],
  );

  useLayoutEffect(() => {
    const was = before.current.ids;
    before.current = order;
    if (current === null || order.indexOf(current) !== -1) return;
    const next = findNearestStaying(was, was.indexOf(current), (id) => order.indexOf(id) !== -1);
    setCurrent(next);
    // It stands where the other stood: the list is not scrolled for it.
    if (next !== null && hasFocus.current) putFocus(next);
  }, [order, current, putFocus]);

  useLayoutEffect(() => {
    focusWanted();
  });

  const onFocus = (event: FocusEvent) => {
    hasFocus.current = true;
    setCurrent(idOfRow(event.target));
  };
  const onBlur = () => {
    // Still there when it is the window that loses the focus, or a row that leaves.
    hasFocus.current = grid.current?.contains(document.activeElement) ?? false;
  };
  return { current, focus, onFocus, onBlur };
}
