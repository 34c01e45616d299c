"use client";

import { useEffect, useRef } from "react";
import type { Conversations } from "./use-conversations";

/**
 * Lets new mail slide in when it moves nothing under anybody: the list is at its top, the keyboard is elsewhere, and the
 * open conversation stays in sight. Otherwise it waits behind the pill.
 */
export function useSettle({ head, items, showFresh }: Conversations, openId: string | null, isAtRest: () => boolean) {
  const latest = useRef({ items, showFresh, openId, isAtRest });
  useEffect(() => {
    latest.current = { items, showFresh, openId, isAtRest };
  });
  useEffect(() => {
    if (head === undefined) return;
    const { items: shown, openId: open, ...list } = latest.current;
    const holds = (rows: { id: string }[]) => rows.some((row) => row.id === open);
    if (list.isAtRest() && (!holds(shown) || holds(head.items))) list.showFresh();
  }, [head]);
}
