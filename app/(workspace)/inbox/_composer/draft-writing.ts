import type { DraftView } from "@/server/outbox/views";
import type { DraftServer } from "./draft-server";
import { type DraftText, textOf } from "./draft-text";
import { keepSaving } from "./keep-saving";
import { printOf } from "./print-of";

export type SaveState = "saved" | "unsaved" | "saving" | "failed";

/** What stands against the text: another window's version, or that this window's was not in what was sent or thrown away. */
export type Conflict = DraftView | "sent" | "discarded";

interface Shown {
  text: DraftText;
  /** The one that was seen last, over which the text is saved. */
  version: number;
  savedAt: Date;
  state: SaveState;
  conflict: Conflict | null;
  /** Whether a composer shows it. */
  isOpen: boolean;
}

/**
 * A draft as it is typed in this window: saved over the version that was seen, renewed when another window saved while
 * nothing was typed in this one. It outlives its composer.
 */
export function startWriting(draft: DraftView, server: DraftServer) {
  const listeners = new Set<() => void>();
  let now: Shown = {
    ...{ text: textOf(draft), version: draft.version, savedAt: draft.savedAt },
    ...{ state: "saved", conflict: null, isOpen: false },
  };
  let saved = now.text;
  /** What this window knows to be on the server, or sent there without an answer: nobody else's words. */
  let known = new Set([printOf(saved)]);

  const show = (changes: Partial<Shown>) => {
    now = { ...now, ...changes };
    for (const listener of listeners) listener();
  };
  const isUnsaved = () => now.text !== saved;
  const agree = (text: DraftText, { version, savedAt }: { version: number; savedAt: Date }) => {
    saved = text;
    known = new Set([printOf(text)]);
    show({ version, savedAt, state: isUnsaved() ? "unsaved" : "saved", conflict: null });
    return true;
  };
  const fail = (conflict = now.conflict) => {
    show({ state: "failed", conflict });
    return false;
  };

  const write = async (): Promise<boolean> => {
    const { text, version } = now;
    known.add(printOf(text));
    if (!saving.hasFailed()) show({ state: "saving" });
    try {
      const answer = await server.save(version, text);
      return answer === "refused" ? await settle(version) : agree(text, answer);
    } catch {
      return fail();
    }
  };
  /** Finds out why a save was refused; true when it can be written over what is there after all. */
  const settle = async (refused: number): Promise<boolean> => {
    const other = await server.read();
    // One of both was chosen meanwhile.
    if (now.version !== refused) return true;
    // An answer was lost, or another window wrote the same.
    if (other && printOf(other) === printOf(now.text)) return agree(now.text, other);
    if (other?.state !== "WRITING") return fail(other ? "sent" : "discarded");
    // The version was right: something in the text was not, its mailbox say.
    if (other.version === refused) return fail();
    if (!known.has(printOf(other))) return fail(other);
    show({ version: other.version, conflict: null });
    return true;
  };
  const saving = keepSaving(isUnsaved, write);

  const adopt = (other: DraftView) => {
    saving.forgive();
    now = { ...now, text: textOf(other) };
    agree(now.text, other);
  };

  return {
    draft,
    now: () => now,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    isUnsaved,
    /** Nothing was ever saved, nor is there anything to save. */
    isUntouched: () => now.version === 1 && !isUnsaved() && !saving.isSaving(),
    change: (changes: Partial<DraftText>) => {
      show({ text: { ...now.text, ...changes }, ...(!saving.hasFailed() && { state: "unsaved" }) });
      saving.saveSoon();
    },
    save: saving.save,
    /** What the server shows of the draft now. */
    follow: (other: DraftView) => {
      if (other.version <= now.version) return;
      if (!isUnsaved() && !saving.isSaving() && other.state === "WRITING") adopt(other);
      else if (now.conflict) void saving.save();
    },
    takeOther: () => {
      if (typeof now.conflict === "object" && now.conflict) adopt(now.conflict);
    },
    keepMine: () => {
      if (typeof now.conflict !== "object" || !now.conflict) return;
      saving.forgive();
      show({ version: now.conflict.version, conflict: null });
      void saving.save();
    },
    /** A composer shows it. */
    open: () => {
      show({ isOpen: true });
      saving.resume();
    },
    /** The composer went; what it leaves unsaved is saved from here. */
    close: () => {
      show({ isOpen: false });
      void saving.save();
    },
    /** It was thrown away: no more of it is saved, until it is had back. */
    stop: saving.stop,
    resume: saving.resume,
  };
}

export type DraftWriting = ReturnType<typeof startWriting>;
