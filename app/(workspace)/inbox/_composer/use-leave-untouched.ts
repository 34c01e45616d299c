"use client";

import { useEffect, useRef } from "react";
import { useTRPCClient } from "@/app/_trpc/client";
import { useDraftCache } from "./use-draft-cache";

/** Composers that went a moment ago; one that comes back for the same draft takes its own away. */
const leaving = new Map<string, ReturnType<typeof setTimeout>>();
const PAUSE_MS = 1_000;

/** A draft in which nothing was ever written goes with its composer, so that « Brouillons » holds only what somebody meant. */
export function useLeaveUntouched(draftId: string, isUntouched: () => boolean) {
  const client = useTRPCClient();
  const cache = useDraftCache();
  const latest = useRef({ isUntouched, refresh: cache.refresh });
  useEffect(() => {
    latest.current = { isUntouched, refresh: cache.refresh };
  });
  useEffect(() => {
    clearTimeout(leaving.get(draftId));
    leaving.delete(draftId);
    return () => {
      if (!latest.current.isUntouched()) return;
      const discard = () => {
        leaving.delete(draftId);
        // What was written or sent in another window meanwhile is not thrown away, and the server knows.
        client.drafts.discard.mutate({ id: draftId, onlyUntouched: true }).then(latest.current.refresh, () => {});
      };
      leaving.set(draftId, setTimeout(discard, PAUSE_MS));
    };
  }, [draftId, client]);
}
