"use client";

import { useEffect, useSyncExternalStore } from "react";
import { onDemand, useOnDemand } from "./on-demand";
import { acceptUndo, type Undo, undoQueue } from "./undo-queue";

const VISIBLE_MS = 10_000;

const region = onDemand(() => import("./undo-region").then(({ UndoRegion }) => UndoRegion));

/** Offers to take back what was just done, for ten seconds. Never for errors. */
export function offerUndo(undo: Undo): void {
  undoQueue.add(undo, { timeout: VISIBLE_MS });
}

/** Accepts the newest offer; undefined while there is none. */
export function useUndoNewest(): (() => void) | undefined {
  const newest = useNewest();
  return newest && (() => acceptUndo(newest));
}

/** Where the offers appear; fetched for the first of them. */
export function UndoToasts() {
  const newest = useNewest();
  const Region = useOnDemand(region);
  useEffect(() => {
    if (!newest) return;
    void region.fetch().then((isThere) => {
      // An offer that is not shown has no clock of its own; its key takes back as long all the same.
      if (!isThere) setTimeout(() => undoQueue.close(newest.key), VISIBLE_MS);
    });
  }, [newest]);
  return Region && <Region />;
}

function useNewest() {
  return useSyncExternalStore(subscribe, readNewest, () => undefined);
}

function subscribe(onChange: () => void): () => void {
  return undoQueue.subscribe(onChange);
}

function readNewest() {
  return undoQueue.visibleToasts[0];
}
