"use client";

import { useShortcuts } from "@/app/_shell/shortcuts/use-shortcuts";
import { focusMessage } from "../_conversation/focus-message";
import { wantSubjectFocus } from "../_conversation/wanted-focus";
import type { InboxState } from "../_data/use-inbox";
import { useFilingActions } from "../_filing/use-filing-actions";

/** The keys of the Inbox. In the list J and K move the focus; in a conversation they open its neighbours. */
export function useInboxShortcuts(inbox: InboxState, togglePanel: () => void) {
  const { location, conversations, marking, selectedIds, setSelection } = inbox;
  const { openId } = location;
  const file = useFilingActions(inbox);
  const current = () => inbox.focusedId() ?? openId;

  const step = (direction: 1 | -1) => {
    const focused = inbox.focusedId();
    const next = inbox.neighbour(focused ?? openId, direction);
    if (next === null) return;
    if (focused !== null || openId === null) return inbox.focus(next);
    wantSubjectFocus();
    location.open(next, { replace: true });
  };
  const extend = (direction: 1 | -1) => {
    const from = current();
    const next = inbox.neighbour(from, direction);
    if (next === null) return;
    setSelection(new Set([...selectedIds, ...(from === null ? [] : [from]), next]));
    inbox.focus(next);
  };
  const toggleSeen = () => {
    const ids = selectedIds.length > 0 ? selectedIds : [current()].filter((id) => id !== null);
    const isUnread = conversations.items.some((item) => ids.includes(item.id) && item.unread);
    marking.mark({ ids, seen: isUnread });
  };
  const archive = () => {
    const ids = selectedIds.length > 0 ? selectedIds : [current()].filter((id) => id !== null);
    if (location.filters.filing !== "ARCHIVED") file(ids, { filing: "ARCHIVED" });
  };
  const select = () => {
    const id = current();
    if (id === null) return;
    setSelection(new Set(selectedIds.includes(id) ? selectedIds.filter((one) => one !== id) : [...selectedIds, id]));
  };
  const back = () => {
    if (openId === null) return setSelection(new Set());
    location.close();
    requestAnimationFrame(() => inbox.focus(openId));
  };

  useShortcuts({
    next: () => step(1),
    previous: () => step(-1),
    extendNext: () => extend(1),
    extendPrevious: () => extend(-1),
    back,
    select,
    toggleSeen,
    archive,
    nextMessage: () => focusMessage(1),
    previousMessage: () => focusMessage(-1),
    quotedText: () => findInMessage<HTMLElement>("[data-quoted-toggle]")?.click(),
    showImages: () => findInMessage<HTMLElement>("[data-show-images]")?.click(),
    clientPanel: togglePanel,
    search: () => inbox.pane.current?.querySelector<HTMLInputElement>("search input[name=q]")?.focus(),
  });
}

/** In the message that has the focus, else in the last one that has such a thing. */
function findInMessage<Found extends Element>(selector: string): Found | undefined {
  const message = document.activeElement?.closest("article");
  return [...(message ?? document).querySelectorAll<Found>(selector)].at(-1);
}
