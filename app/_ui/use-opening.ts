"use client";

import { type ComponentType, useCallback, useState } from "react";
import { type OnDemand, useOnDemand } from "./on-demand";

interface Opening<Props> {
  /** What opens, once its code is there. */
  Part: ComponentType<Props> | null;
  isOpen: boolean;
  /** Opens it: now, or as soon as it is there. */
  open: () => void;
  close: () => void;
  /** Somebody may open it soon. */
  approach: () => void;
}

/** Opens what is fetched on demand. Where fetching failed it is closed, so that the next press tries again. */
export function useOpening<Props>(part: OnDemand<ComponentType<Props>>): Opening<Props> {
  const Part = useOnDemand(part);
  const [isWanted, setWanted] = useState(false);
  const open = useCallback(() => {
    setWanted(true);
    void part.fetch().then((isThere) => isThere || setWanted(false));
  }, [part]);
  const close = useCallback(() => setWanted(false), []);
  const approach = useCallback(() => void part.fetch(), [part]);
  return { Part, isOpen: isWanted && Part !== null, open, close, approach };
}
