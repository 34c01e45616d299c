"use client";

import { useMemo, useRef } from "react";
import { findNeighbour } from "../_list/neighbour";
import { orderOf } from "../_list/row-order";
import type { ListHandle } from "../_list/use-list-handle";
import { useConversations } from "./use-conversations";
import { useFiling } from "./use-filing";
import { useInboxLocation } from "./use-inbox-location";
import { useMarking } from "./use-marking";
import { useSelection } from "./use-selection";
import { useSettle } from "./use-settle";

/** The state of the screen and what can be done with it; keys, buttons and rows all act through it. */
export function useInbox() {
  const location = useInboxLocation();
  const conversations = useConversations(location.filters);
  const marking = useMarking();
  const filing = useFiling();
  const pane = useRef<HTMLDivElement>(null);
  const list = useRef<ListHandle>(null);
  const lastIndex = useRef(0);
  const { items } = conversations;
  const order = useMemo(() => orderOf(items.map(({ id }) => id)), [items]);
  const selection = useSelection(order);

  const { openId } = location;
  const openIndex = order.indexOf(openId);
  if (openIndex !== -1) lastIndex.current = openIndex;

  useSettle(conversations, openId, () => list.current?.isAtRest() ?? true);

  return {
    location,
    conversations,
    marking,
    filing,
    pane,
    list,
    order,
    selection,
    selectedIds: useMemo(() => [...selection.selected], [selection.selected]),
    focusedId: () => list.current?.focusedId() ?? null,
    focus: (id: string) => list.current?.focus(id),
    /** Where the focus goes when no row is left for it. */
    focusList: () => pane.current?.querySelector<HTMLElement>("h1")?.focus(),
    neighbour: (id: string | null, step: 1 | -1) => findNeighbour(order, id, step, lastIndex.current),
  };
}

export type InboxState = ReturnType<typeof useInbox>;
