"use client";

import { useMutationState } from "@tanstack/react-query";
import { useState } from "react";
import { Refused } from "@/app/_shell/refused";

/** `meta` of what is asked about a draft by a button that may be gone when the answer comes: told by `DraftRefusal`. */
export const TOLD_BELOW = {};

/** Why the last such thing asked since this page was opened was refused: to take a mail back, to hurry it, to throw it away. */
export function DraftRefusal() {
  const [openedAt] = useState(() => Date.now());
  const last = useMutationState({
    filters: { predicate: ({ meta, state }) => meta === TOLD_BELOW && state.submittedAt >= openedAt },
    select: ({ state }) => state,
  }).at(-1);
  return <Refused error={last?.error} />;
}
