import { usePathname, useSearchParams } from "next/navigation";
import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

/**
 * The path and query of the Inbox as the browser shows them. Next's own hooks follow later, and after a reload only when
 * a page has come from the server: they are asked while the browser shows, or still shows, another part of Lokario.
 */
export function useInboxAddress(): string {
  const query = useSearchParams().toString();
  const routed = usePathname() + (query && `?${query}`);
  return useSyncExternalStore(
    follow,
    () => shownAddress() ?? routed,
    () => routed,
  );
}

/** Goes there by the browser's history alone: opening a conversation must not wait for a page. */
export function moveTo(address: string, replace = false) {
  if (address === shownAddress()) return;
  if (replace) window.history.replaceState(null, "", address);
  else window.history.pushState(null, "", address);
  for (const listener of listeners) listener();
}

/** Whether `moveTo` leads there by itself: nothing but the Inbox is drawn from its address alone. */
export function isInInbox(): boolean {
  return shownAddress() !== null;
}

/** Which conversation an address names. */
export function conversationOf(pathname: string): string | null {
  return /^\/inbox\/([0-9a-f-]{36})$/.exec(pathname)?.[1] ?? null;
}

function shownAddress(): string | null {
  const { pathname, search } = window.location;
  return pathname === "/inbox" || conversationOf(pathname) ? pathname + search : null;
}

function follow(listener: () => void) {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}
