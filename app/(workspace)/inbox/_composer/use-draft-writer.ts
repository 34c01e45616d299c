"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { useTRPCClient } from "@/app/_trpc/client";
import type { DraftView } from "@/server/outbox/views";
import { draftServer } from "./draft-server";
import { startWriting } from "./draft-writing";
import { writingOf } from "./unsaved-writings";

/** The text of a draft in its composer; one that comes back finds it as it was left. */
export function useDraftWriter(draft: DraftView) {
  const client = useTRPCClient();
  const [writing] = useState(() => writingOf(draft, () => startWriting(draft, draftServer(client, draft.id))));
  const { text, state, savedAt, conflict } = useSyncExternalStore(writing.subscribe, writing.now);
  useEffect(() => {
    writing.open();
    return () => writing.close();
  }, [writing]);
  useEffect(() => writing.follow(draft), [writing, draft]);

  return {
    text,
    state,
    savedAt,
    conflict,
    /** Of this moment, after a pause too. */
    latest: () => writing.now().text,
    version: () => writing.now().version,
    change: writing.change,
    save: writing.save,
    isUntouched: writing.isUntouched,
    takeOther: writing.takeOther,
    keepMine: writing.keepMine,
  };
}

export type DraftWriter = ReturnType<typeof useDraftWriter>;
