import { useEffect } from "react";

const INPUTS = ["pointermove", "pointerdown", "keydown"] as const;

/** Fetches what a person will want next once they touch, point or type: until then the network is the list's. */
export function useFirstInput(fetch: () => Promise<boolean>) {
  useEffect(() => {
    const ended = new AbortController();
    const begin = () => {
      ended.abort();
      void fetch();
    };
    for (const input of INPUTS) window.addEventListener(input, begin, { passive: true, signal: ended.signal });
    return () => ended.abort();
  }, [fetch]);
}
