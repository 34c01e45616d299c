"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { formatFilters, type InboxFilters, parseFilters } from "../_filters/inbox-filters";

/**
 * Which conversation and filters the address names, and how to change them. Moves go through the browser's history
 * alone, which Next follows without asking the server: opening a conversation must not wait for a page.
 */
export function useInboxLocation() {
  const pathname = usePathname();
  const params = useSearchParams();
  const filters = useMemo(() => parseFilters(params), [params]);
  const openId = conversationOf(pathname);
  const query = formatFilters(filters);

  return {
    openId,
    filters,
    open: (id: string, { replace = false } = {}) => move(`/inbox/${id}${query}`, replace),
    close: () => move(`/inbox${query}`, false),
    /** Typing a search makes one entry in the history, not one for each letter. */
    setFilters: (next: InboxFilters, { replace = false } = {}) =>
      move(`/inbox${openId === null ? "" : `/${openId}`}${formatFilters(next)}`, replace),
  };
}

function move(address: string, replace: boolean) {
  if (address === window.location.pathname + window.location.search) return;
  if (replace) window.history.replaceState(null, "", address);
  else window.history.pushState(null, "", address);
}

function conversationOf(pathname: string): string | null {
  return /^\/inbox\/([0-9a-f-]{36})$/.exec(pathname)?.[1] ?? null;
}
