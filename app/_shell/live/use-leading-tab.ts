"use client";

import { useEffect, useState } from "react";

/**
 * Whether this tab is the one that listens to the server for all tabs of this browser. When it closes or breaks down, the
 * browser hands the lock to the next. Without locks (plain http elsewhere than on localhost) each tab leads itself.
 */
export function useLeadingTab(): boolean {
  const [isLeading, setLeading] = useState(false);
  useEffect(() => {
    if (!("locks" in navigator)) {
      setLeading(true);
      return;
    }
    const closing = new AbortController();
    const hold = () => {
      setLeading(true);
      return new Promise<void>((resolve) => closing.signal.addEventListener("abort", () => resolve()));
    };
    // Rejects when the tab leaves before its turn, which is no fault.
    navigator.locks.request("lokario-live", { signal: closing.signal }, hold).catch(() => undefined);
    return () => {
      closing.abort();
      setLeading(false);
    };
  }, []);
  return isLeading;
}
