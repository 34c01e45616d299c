import type { InfiniteData } from "@tanstack/react-query";
import type { ConversationFilter } from "@/server/inbox/schema";
import type { ConversationPage } from "@/server/inbox/views";

export type LoadedList = InfiniteData<ConversationPage, string | null>;

/**
 * Where the browser keeps the pages somebody scrolled through. Outside the tRPC keys on purpose: a live change makes
 * everything below `inbox` be read again, and two hundred pages must not be.
 */
export const LOADED_LISTS = ["inbox-loaded"] as const;

export function loadedListKey(input: ConversationFilter) {
  return [...LOADED_LISTS, input] as const;
}

/** A list of which only the first page is loaded. */
export function firstPageOnly(page: ConversationPage): LoadedList {
  return { pages: [page], pageParams: [null] };
}
