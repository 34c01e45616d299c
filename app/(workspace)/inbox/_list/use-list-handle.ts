"use client";

import { type Ref, type RefObject, useImperativeHandle } from "react";
import { AT_TOP } from "./kept-top";
import { idOfRow } from "./row-of";

/** What the rest of the Inbox asks of the list that is on the screen. */
export interface ListHandle {
  /** Moves the focus to a conversation's row, wherever it stands. */
  focus: (id: string) => void;
  /** The row that has the focus, or holds what has it; null when the focus is elsewhere. */
  focusedId: () => string | null;
  /** Whether new mail moves nothing under anybody: the list is at its top and the keyboard elsewhere. */
  isAtRest: () => boolean;
}

/** Hands the list over to whoever holds `handle`. */
export function useListHandle(
  handle: Ref<ListHandle>,
  grid: RefObject<HTMLElement | null>,
  focus: (id: string) => void,
): void {
  useImperativeHandle(handle, () => {
    const hasFocus = () => grid.current?.contains(document.activeElement) ?? false;
    return {
      focus,
      focusedId: () => (hasFocus() ? idOfRow(document.activeElement) : null),
      isAtRest: () => !hasFocus() && (grid.current?.scrollTop ?? 0) < AT_TOP,
    };
  }, [grid, focus]);
}
