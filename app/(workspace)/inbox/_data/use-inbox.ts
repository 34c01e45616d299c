"use client";

import { useRef, useState } from "react";
import type { Selection } from "react-aria-components";
import { useMedia } from "../_components/use-media";
import { findFocusedRow, focusRow } from "../_list/focus-row";
import { findNeighbour } from "../_list/neighbour";
import { useConversations } from "./use-conversations";
import { useFiling } from "./use-filing";
import { useInboxLocation } from "./use-inbox-location";
import { useMarking } from "./use-marking";
import { useSettle } from "./use-settle";

const ROW_HEIGHT = 84;
const PHONE_ROW_HEIGHT = 76;

/** The state of the screen and what can be done with it; keys, buttons and rows all act through it. */
export function useInbox() {
  const location = useInboxLocation();
  const conversations = useConversations(location.filters);
  const marking = useMarking();
  const filing = useFiling();
  const [selection, setSelection] = useState<Selection>(new Set());
  const pane = useRef<HTMLDivElement>(null);
  const lastIndex = useRef(0);
  const rowHeight = useMedia("(max-width: 767px)") ? PHONE_ROW_HEIGHT : ROW_HEIGHT;

  const ids = conversations.items.map((item) => item.id);
  const { openId } = location;
  const openIndex = openId === null ? -1 : ids.indexOf(openId);
  if (openIndex !== -1) lastIndex.current = openIndex;

  useSettle(conversations, openId, () => {
    const grid = pane.current?.querySelector("[role=grid]");
    return !grid || (grid.scrollTop < 8 && !grid.contains(document.activeElement));
  });

  const selectedIds = selection === "all" ? ids : [...selection].map(String);
  return {
    location,
    conversations,
    marking,
    filing,
    pane,
    rowHeight,
    selection,
    setSelection,
    /** Those selected that are still in the list. */
    selectedIds: selectedIds.filter((id) => ids.includes(id)),
    focusedId: () => findFocusedRow(pane.current),
    focus: (id: string) => focusRow(pane.current, id, ids.indexOf(id), rowHeight),
    /** Where the focus goes when no row is left for it. */
    focusList: () => pane.current?.querySelector<HTMLElement>("h1")?.focus(),
    neighbour: (id: string | null, step: 1 | -1) => findNeighbour(ids, id, step, lastIndex.current),
  };
}

export type InboxState = ReturnType<typeof useInbox>;
