"use client";

import { useEffect, useState } from "react";

/** Seconds until `waitsMs` are over, counted from when the server said so; `version` begins anew. */
export function useCountdown(waitsMs: number, version: number): number {
  const [left, setLeft] = useState(waitsMs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another wait, even of the same length
  useEffect(() => {
    const end = Date.now() + waitsMs;
    setLeft(waitsMs);
    const timer = setInterval(() => {
      const remaining = Math.max(0, end - Date.now());
      setLeft(remaining);
      if (remaining === 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [waitsMs, version]);
  return Math.ceil(left / 1_000);
}
