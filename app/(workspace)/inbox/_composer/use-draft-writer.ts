"use client";

import { useEffect, useRef, useState } from "react";
import { useTRPCClient } from "@/app/_trpc/client";
import { readError } from "@/app/_trpc/read-error";
import type { DraftView } from "@/server/outbox/views";
import { type DraftText, textOf } from "./draft-text";

const PAUSE_MS = 800;

export type SaveState = "saved" | "unsaved" | "saving" | "failed";

/** The other window's version; « gone »: that window sent the draft, or threw it away. */
export type Conflict = { other: DraftView | "gone" };

/**
 * The text of a draft while it is typed: kept here, saved a moment after each change over the version that was seen, and
 * renewed when another window saved while nothing was typed in this one.
 */
export function useDraftWriter(draft: DraftView) {
  const client = useTRPCClient();
  const [text, setText] = useState(() => textOf(draft));
  const [state, setState] = useState<SaveState>("saved");
  const [savedAt, setSavedAt] = useState(draft.savedAt);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const now = useRef({ text, version: draft.version, isDirty: false, saving: null as Promise<boolean> | null });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const adopt = (other: DraftView) => {
    now.current = { ...now.current, text: textOf(other), version: other.version, isDirty: false };
    setText(textOf(other));
    setSavedAt(other.savedAt);
    setState("saved");
    setConflict(null);
  };

  useEffect(() => {
    const { version, isDirty, saving } = now.current;
    if (draft.version > version && !isDirty && !saving) adopt(draft);
  });

  const write = async (): Promise<boolean> => {
    now.current.isDirty = false;
    setState("saving");
    try {
      const { version, text: content } = now.current;
      const saved = await client.drafts.save.mutate({ id: draft.id, version, content });
      now.current.version = saved.version;
      setSavedAt(saved.savedAt);
      setState(now.current.isDirty ? "unsaved" : "saved");
      return true;
    } catch (error) {
      now.current.isDirty = true;
      setState("failed");
      const { code } = readError(error);
      if (/^draft\.|^request\.not_found$/.test(code)) {
        const other = await client.drafts.get.query({ id: draft.id }).catch(() => null);
        setConflict({ other: other?.state === "WRITING" ? other : "gone" });
      }
      return false;
    }
  };

  /** Saves all that was typed; answers whether the server has it. */
  const save = async (): Promise<boolean> => {
    clearTimeout(timer.current);
    while (now.current.isDirty || now.current.saving) {
      now.current.saving ??= write().finally(() => {
        now.current.saving = null;
      });
      if (!(await now.current.saving)) return false;
    }
    return true;
  };

  const saveLatest = useRef(save);
  useEffect(() => {
    saveLatest.current = save;
  });
  useEffect(() => {
    const saveNow = () => void (now.current.isDirty && saveLatest.current());
    document.addEventListener("visibilitychange", saveNow);
    return () => {
      document.removeEventListener("visibilitychange", saveNow);
      saveNow();
    };
  }, []);

  const change = (changes: Partial<DraftText>) => {
    now.current.text = { ...now.current.text, ...changes };
    now.current.isDirty = true;
    setText(now.current.text);
    if (conflict) return;
    setState("unsaved");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void saveLatest.current(), PAUSE_MS);
  };

  return {
    text,
    /** Of this moment, after a pause too. */
    latest: () => now.current.text,
    change,
    save,
    state,
    savedAt,
    conflict,
    version: () => now.current.version,
    /** Nothing was ever saved, nor is there anything to save. */
    isUntouched: () => now.current.version === 1 && !now.current.isDirty && now.current.saving === null,
    takeOther: () => conflict && conflict.other !== "gone" && adopt(conflict.other),
    keepMine: () => {
      if (!conflict || conflict.other === "gone") return;
      now.current.version = conflict.other.version;
      setConflict(null);
      void save();
    },
  };
}

export type DraftWriter = ReturnType<typeof useDraftWriter>;
