import { useSyncExternalStore } from "react";
import type { DraftView } from "@/server/outbox/views";
import type { DraftWriting } from "./draft-writing";

const writings = new Map<string, DraftWriting>();
const listeners = new Set<() => void>();
const NONE: readonly DraftWriting[] = [];
let unsaved = { writings: NONE, print: "" };

/** What this window writes in a draft: kept from one composer to the next, since the server may not have all of it. */
export function writingOf(draft: DraftView, start: () => DraftWriting): DraftWriting {
  const kept = writings.get(draft.id);
  if (kept && (kept.isUnsaved() || kept.now().version >= draft.version)) return kept;
  const writing = start();
  writing.subscribe(note);
  writings.set(draft.id, writing);
  return writing;
}

/** Lets go of what was written in a draft, and hands it over to whoever may want it back. */
export function dropWriting(draftId: string): DraftWriting | undefined {
  const writing = writings.get(draftId);
  writing?.stop();
  writings.delete(draftId);
  note();
  return writing;
}

/** Takes up again what was dropped, unless something else was written there since. */
export function putWritingBack(writing: DraftWriting): void {
  if (writings.has(writing.draft.id)) return;
  writings.set(writing.draft.id, writing);
  writing.resume();
  note();
}

/** The drafts of which this window has text that the server may not have. */
export function useUnsavedWritings(): readonly DraftWriting[] {
  return useSyncExternalStore(
    subscribe,
    () => unsaved.writings,
    () => NONE,
  );
}

/** A letter more is nothing new: only which they are, and how each stands. */
function note() {
  const all = [...writings.values()].filter((writing) => writing.isUnsaved());
  const print = all.map((writing) => `${writing.draft.id} ${writing.now().state === "failed"} ${writing.now().isOpen}`);
  if (print.join() === unsaved.print) return;
  unsaved = { writings: all, print: print.join() };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
