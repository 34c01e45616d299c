"use client";

import { wantSubjectFocus } from "../_conversation/wanted-focus";
import type { Target } from "../_data/use-filing";
import type { InboxState } from "../_data/use-inbox";
import { findNextAfter } from "../_list/next-after";

type Needed = Pick<
  InboxState,
  "location" | "conversations" | "filing" | "selection" | "focus" | "focusedId" | "focusList"
>;

/** Files conversations and leads on to the next one: open where one was open, else the focus of its row. */
export function useFilingActions(inbox: Needed) {
  return (ids: string[], target: Target) => {
    const { location, filing } = inbox;
    const next = findNextAfter(
      inbox.conversations.items.map(({ id }) => id),
      ids,
    );
    const isInList = inbox.focusedId() !== null;
    filing.fileThese(ids, target);
    inbox.selection.release();
    if (location.openId !== null && ids.includes(location.openId)) {
      if (next === null) location.close();
      else {
        if (!isInList) wantSubjectFocus();
        location.open(next, { replace: true });
      }
    }
    // The row is there once React has rendered the list without those that left.
    if (isInList || location.openId === null)
      requestAnimationFrame(() => (next ? inbox.focus(next) : inbox.focusList()));
  };
}
