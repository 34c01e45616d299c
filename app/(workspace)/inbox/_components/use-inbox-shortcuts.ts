"use client";

import { useShortcuts } from "@/app/_shell/shortcuts/use-shortcuts";
import { focusMessage } from "../_conversation/focus-message";
import { wantSubjectFocus } from "../_conversation/wanted-focus";
import type { InboxState } from "../_data/use-inbox";
import { useFilingActions } from "../_filing/use-filing-actions";

/** The keys of the Inbox. In the list J and K move the focus; in a conversation they open its neighbours. */
export function useInboxShortcuts(inbox: InboxState, togglePanel: () => void) {
  const { location, conversations, marking, selectedIds, selection } = inbox;
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
    selection.extend(from ?? next, next);
    inbox.focus(next);
  };
  const chosen = () => (selectedIds.length > 0 ? selectedIds : [current()].filter((id) => id !== null));
  const toggleSeen = () => {
    const ids = chosen();
    const marked = new Set(ids);
    const isUnread = conversations.items.some((item) => marked.has(item.id) && item.unread);
    marking.mark({ ids, seen: isUnread });
  };
  const archive = () => file(chosen(), { filing: "ARCHIVED" });
  const select = () => {
    const id = current();
    if (id !== null) selection.toggle(id);
  };
  const back = () => {
    if (openId === null) return selection.release();
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
    // Read when a key is pressed or the palette opens: they are about what has the focus then.
    get toggleSeen() {
      return chosen().length > 0 ? toggleSeen : undefined;
    },
    get archive() {
      return chosen().length > 0 && location.filters.filing !== "ARCHIVED" ? archive : undefined;
    },
    nextMessage: () => focusMessage(1),
    previousMessage: () => focusMessage(-1),
    get quotedText() {
      return clickerOf("[data-quoted-toggle]");
    },
    get showImages() {
      return clickerOf("[data-show-images]");
    },
    clientPanel: openId === null ? undefined : togglePanel,
    search: () => inbox.pane.current?.querySelector<HTMLInputElement>("search input[name=q]")?.focus(),
  });
}

/** Presses such a button of the message that has the focus, else the last one there is; undefined where there is none. */
function clickerOf(selector: string): (() => void) | undefined {
  const message = document.activeElement?.closest("article");
  const button = [...(message ?? document).querySelectorAll<HTMLElement>(selector)].at(-1);
  return button && (() => button.click());
}
