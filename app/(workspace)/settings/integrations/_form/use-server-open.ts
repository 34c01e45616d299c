"use client";

import { useState } from "react";
import { findPreset } from "./form-state";
import type { MailboxForm } from "./use-mailbox-form";

/** « Réglages du serveur » opens by itself where the owner has something to fill in or to correct there. */
export function useServerOpen({ state, shownProblems }: MailboxForm, isEdit: boolean) {
  const [chosen, setChosen] = useState<{ preset: string; isOpen: boolean } | null>(null);
  const hasProblem = Boolean(shownProblems.imapHost || shownProblems.imapPort || shownProblems.username);
  const isKnown = Boolean(findPreset(state.preset)?.imapHost) && state.variant !== "emailPro";
  const opensItself = !isKnown || (state.serverEdited && !isEdit);
  return {
    isOpen: hasProblem || (chosen?.preset === state.preset ? chosen.isOpen : opensItself),
    setOpen: (isOpen: boolean) => setChosen({ preset: state.preset, isOpen }),
  };
}
