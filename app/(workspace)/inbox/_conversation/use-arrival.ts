"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { ConversationView } from "@/server/inbox/views";
import { takeWantedFocus } from "./wanted-focus";

/** When a conversation first shows: the latest message in sight and, if the keyboard asked for it, focus on the subject. */
export function useArrival(scroller: RefObject<HTMLElement | null>, conversation: ConversationView | undefined) {
  const hasArrived = useRef(false);
  useEffect(() => {
    if (conversation === undefined || hasArrived.current) return;
    hasArrived.current = true;
    const place = scroller.current;
    if (place === null) return;
    // The first open message: with several unread ones, reading starts at the oldest.
    const open = place.querySelector("article [aria-expanded=true]")?.closest("article");
    const isFirst = open === place.querySelector("article");
    if (open && !isFirst) open.scrollIntoView({ block: "start" });
    if (takeWantedFocus()) place.querySelector<HTMLElement>("[data-subject]")?.focus({ preventScroll: true });
  }, [conversation, scroller]);
}
