import { useEffect } from "react";

const INPUTS = ["pointermove", "pointerdown", "keydown"] as const;

/** Fetches what a person will want next once they touch, point or type: until then the network is the list's. */
export function useFirstInput(fetch: () => Promise<void>) {
  useEffect(() => {
    const ended = new AbortController();
    const begin = () => {
      ended.abort();
      // Whoever wants it asks again, and shows what went wrong.
      fetch().catch(() => undefined);
    };
    for (const input of INPUTS) window.addEventListener(input, begin, { passive: true, signal: ended.signal });
    return () => ended.abort();
  }, [fetch]);
}
