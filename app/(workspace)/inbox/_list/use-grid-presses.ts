"use client";

import type { MouseEvent } from "react";
import type { SelectionState } from "../_data/use-selection";
import { idOfRow } from "./row-of";
import { useLongPress } from "./use-long-press";

interface GridPresses {
  selection: SelectionState;
  /** Where a range begins when nothing is selected yet. */
  from: string | null;
  focus: (id: string) => void;
  onOpen: (id: string, byKey: boolean) => void;
}

/**
 * Mouse and finger in the list: a press opens; on the box, with Ctrl or ⌘, held by a finger, or while something is
 * selected, it selects; with Shift it selects up to there.
 */
export function useGridPresses({ selection, from, focus, onOpen }: GridPresses) {
  const isSelecting = selection.selected.size > 0;
  const longPress = useLongPress((target) => {
    const id = idOfRow(target);
    if (id === null || isSelecting) return false;
    selection.toggle(id);
    return true;
  });
  return {
    ...longPress.handlers,
    onMouseDown: (event: MouseEvent) => {
      // Neither text is selected nor is the place lost from which the range begins.
      if (event.shiftKey) event.preventDefault();
    },
    onClick: (event: MouseEvent) => {
      const id = idOfRow(event.target);
      if (id === null || longPress.wasHeld()) return;
      const isBox = event.target instanceof Element && event.target.closest("[role=checkbox]") !== null;
      if (event.shiftKey) {
        selection.extendTo(id, from ?? id);
        focus(id);
      } else if (isBox || isSelecting || event.ctrlKey || event.metaKey) selection.toggle(id);
      // Without a count it was not pressed by hand, but by what reads the screen.
      else onOpen(id, event.detail === 0);
    },
  };
}
