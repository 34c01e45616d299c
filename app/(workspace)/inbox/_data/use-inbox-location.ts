"use client";

import { useMemo } from "react";
import { draftOf } from "../_composer/draft-address";
import { formatFilters, type InboxFilters, parseFilters } from "../_filters/inbox-filters";
import { conversationOf, moveTo, useInboxAddress } from "./inbox-address";

/**
 * Which conversation, draft and filters the address names, and how to change them. Every move starts from the address
 * itself, not from what is drawn, so that none undoes the one before.
 */
export function useInboxLocation() {
  const [pathname = "", query = ""] = useInboxAddress().split("?");
  const openId = conversationOf(pathname);
  // The same filters while the query is the same, whichever conversation is open.
  const filters = useMemo(() => parseFilters(new URLSearchParams(query)), [query]);
  const draftId = draftOf(new URLSearchParams(query));
  return useMemo(() => ({ openId, draftId, filters, open, close, changeFilters }), [openId, draftId, filters]);
}

function open(id: string, { replace = false } = {}) {
  moveTo(`/inbox/${id}${formatFilters(filtersNow())}`, replace);
}

function close() {
  moveTo(`/inbox${formatFilters(filtersNow())}`);
}

/** Changes these and keeps the others. Typing a search makes one entry in the history, not one for each letter. */
function changeFilters(part: Partial<InboxFilters>) {
  const before = filtersNow();
  const openId = conversationOf(window.location.pathname);
  const address = `/inbox${openId === null ? "" : `/${openId}`}${formatFilters({ ...before, ...part })}`;
  moveTo(address, before.q !== "" && Boolean(part.q));
}

function filtersNow(): InboxFilters {
  return parseFilters(new URLSearchParams(window.location.search));
}
