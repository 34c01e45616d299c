"use client";

import type { KeyboardEvent } from "react";
import type { SelectionState } from "../_data/use-selection";
import { idOfRow, rowOfId } from "./row-of";
import type { RowOrder } from "./row-order";
import { stepByKey } from "./step-by-key";

interface GridKeys {
  order: RowOrder;
  selection: SelectionState;
  focus: (id: string) => void;
  onOpen: (id: string) => void;
  /** How many rows a page has. */
  page: () => number;
}

/** The keys of the list itself; J, K, X and the others are the Inbox's. */
export function useGridKeys({ order, selection, focus, onOpen, page }: GridKeys) {
  const move = (id: string, { key, shiftKey, metaKey }: KeyboardEvent): boolean => {
    const index = metaKey ? null : stepByKey(key, order.indexOf(id), order.ids.length, page());
    const to = index === null ? undefined : order.ids[index];
    if (to === undefined) return false;
    if (shiftKey) selection.extend(id, to);
    focus(to);
    return true;
  };

  /** Whether the key did something. */
  const press = (id: string, event: KeyboardEvent<HTMLElement>): boolean => {
    const isCommand = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case " ":
        if (event.shiftKey) selection.extendTo(id, id);
        else selection.toggle(id);
        return true;
      case "Enter":
        if (!event.repeat) onOpen(id);
        return true;
      case "Escape":
        if (selection.selected.size === 0) return false;
        selection.clear();
        return true;
      case "a":
      case "A":
        if (!isCommand || event.shiftKey) return false;
        selection.selectAll();
        return true;
      case "ArrowLeft":
      case "ArrowRight":
        turn(event.currentTarget, event.target, id);
        return true;
      default:
        return move(id, event);
    }
  };

  return (event: KeyboardEvent<HTMLElement>) => {
    const id = idOfRow(event.target);
    if (id === null || event.altKey) return;
    // The list is one stop of Tab: from a row's box it leads where it leads from the row.
    if (event.key === "Tab") rowOfId(event.currentTarget, id)?.focus({ preventScroll: true });
    else if (press(id, event)) event.preventDefault();
  };
}

/** From a row to its box, and back. */
function turn(grid: HTMLElement, from: EventTarget, id: string) {
  const row = rowOfId(grid, id);
  const to = from === row ? row.querySelector<HTMLElement>("[role=checkbox]") : row;
  to?.focus({ preventScroll: true });
}
