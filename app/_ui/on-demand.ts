"use client";

import { useSyncExternalStore } from "react";

/** Code that is no part of the pages that may need it: a component, most often. */
export interface OnDemand<Code> {
  /** Fetches it, once; whether it is there then. What failed is tried again the next time. */
  fetch: () => Promise<boolean>;
  read: () => Code | null;
  subscribe: (onThere: () => void) => () => void;
}

/** The code, once somebody has had it fetched. */
export function useOnDemand<Code>(part: OnDemand<Code>): Code | null {
  return useSyncExternalStore(part.subscribe, part.read, () => null);
}

/** Sets code apart, to be fetched when a person comes near what needs it. */
export function onDemand<Code>(load: () => Promise<Code>): OnDemand<Code> {
  const waiting = new Set<() => void>();
  let code: Code | null = null;
  let coming: Promise<boolean> | null = null;

  const fetch = () => {
    coming ??= load().then(
      (loaded) => {
        code = loaded;
        for (const tell of waiting) tell();
        return true;
      },
      () => {
        coming = null;
        return false;
      },
    );
    return coming;
  };
  return {
    fetch,
    read: () => code,
    subscribe: (onThere) => {
      waiting.add(onThere);
      return () => waiting.delete(onThere);
    },
  };
}
