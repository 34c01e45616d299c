"use client";

import { useState } from "react";
import { findProvider } from "@/server/providers/find-provider";
import { isFoundInUse } from "./apply-found";
import type { MailboxForm } from "./use-mailbox-form";

/** « Réglages du serveur » opens by itself where the owner has something to fill in or to correct there. */
export function useServerOpen({ state, shownProblems }: MailboxForm, isEdit: boolean) {
  const [chosen, setChosen] = useState<{ preset: string | null; isOpen: boolean } | null>(null);
  const hasProblem = Boolean(shownProblems.imapHost || shownProblems.imapPort || shownProblems.username);
  const provider = findProvider(state.preset);
  const chosenOffer = provider?.offers.find(({ key }) => key === state.offer);
  const isKnown = Boolean((chosenOffer ?? provider)?.imap) || (state.found?.imap != null && isFoundInUse(state));
  const opensItself = state.preset !== null && (!isKnown || (state.serverEdited && !isEdit));
  return {
    isOpen: hasProblem || (chosen?.preset === state.preset ? chosen.isOpen : opensItself),
    setOpen: (isOpen: boolean) => setChosen({ preset: state.preset, isOpen }),
  };
}
