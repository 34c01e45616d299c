"use client";

import { useSyncExternalStore } from "react";

const subscribe = () => () => {};

/** Whether the browser has taken the page over from the server. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}
