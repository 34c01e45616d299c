"use client";

import { type ComponentType, useSyncExternalStore } from "react";

/** A component whose code is no part of the pages that may need it. */
export interface OnDemand<Props> {
  /** Fetches it, once; whether it is there then. What failed is tried again the next time. */
  fetch: () => Promise<boolean>;
  read: () => ComponentType<Props> | null;
  subscribe: (onThere: () => void) => () => void;
}

/** The component, once somebody has had it fetched. */
export function useOnDemand<Props>(part: OnDemand<Props>): ComponentType<Props> | null {
  return useSyncExternalStore(part.subscribe, part.read, () => null);
}

/** Sets the code of a component apart, to be fetched when a person comes near what opens it. */
export function onDemand<Props>(load: () => Promise<ComponentType<Props>>): OnDemand<Props> {
  const waiting = new Set<() => void>();
  let component: ComponentType<Props> | null = null;
  let coming: Promise<boolean> | null = null;

  const fetch = () => {
    coming ??= load().then(
      (loaded) => {
        component = loaded;
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
    read: () => component,
    subscribe: (onThere) => {
      waiting.add(onThere);
      return () => waiting.delete(onThere);
    },
  };
}
