"use client";

import { useEffect, useState, useSyncExternalStore } from "react";

/** Code that is no part of the first load. */
export interface OnDemand<Code> {
  /** Fetches it, once; after a failure the next call tries again. */
  fetch: () => Promise<void>;
  /** Null until it is there. */
  read: () => Code | null;
  /** Hears when it is there; answers how to hear no more. */
  subscribe: (listener: () => void) => () => void;
}

/**
 * Names code that a person will want later: fetched when they come near it, and drawn without a pause once it is there.
 * React's own `lazy` shows what it waits with for up to 300 ms even then.
 */
export function onDemand<Code>(load: () => Promise<Code>): OnDemand<Code> {
  let code: Code | null = null;
  let fetching: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const fetch = async () => {
    try {
      code = await load();
      for (const listener of listeners) listener();
    } catch (error) {
      fetching = null;
      throw error;
    }
  };
  return {
    fetch: () => {
      fetching ??= fetch();
      return fetching;
    },
    read: () => code,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The code, once it is there, fetched now if it `isWanted`; a fetch that failed is thrown to the nearest boundary. */
export function useOnDemand<Code>(source: OnDemand<Code>, isWanted: boolean): Code | null {
  const code = useSyncExternalStore(source.subscribe, source.read, () => null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    if (isWanted) source.fetch().catch(setFailure);
  }, [isWanted, source]);
  if (failure !== null) throw failure;
  return code;
}
