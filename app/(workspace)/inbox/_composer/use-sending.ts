"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { readError } from "@/app/_trpc/read-error";
import { useAnnounce } from "@/app/_ui/announcer";
import { offerUndo } from "@/app/_ui/undo-toast";
import { isSendable } from "@/server/outbox/schema";
import type { DraftView } from "@/server/outbox/views";
import { useTakeBack } from "../_outgoing/use-take-back";
import { forgetsFile } from "./forgets-file";
import { useDraftCache } from "./use-draft-cache";
import type { DraftWriter } from "./use-draft-writer";

/** What stands in the way of sending, for the person to settle. */
export type Hindrance = { kind: "noRecipient" } | { kind: "address"; address: string } | { kind: "forgottenFile" };

/** When to send: at once (after the ten seconds), or later. */
export interface SendChoice {
  at?: Date;
  unlessAnswered?: boolean;
  /** The question about a forgotten file was answered. */
  anyway?: boolean;
}

/** Sends a draft when nothing stands in the way, and offers to take it back. */
export function useSending(draft: DraftView, writer: DraftWriter, fileCount: number) {
  const t = useTranslations("composer");
  const trpc = useTRPC();
  const cache = useDraftCache();
  const announce = useAnnounce();
  const takeBack = useTakeBack();
  const [hindrance, setHindrance] = useState<Hindrance | null>(null);
  const [isBusy, setBusy] = useState(false);
  const mutation = useMutation(trpc.drafts.send.mutationOptions());

  const send = async ({ at, unlessAnswered = false, anyway = false }: SendChoice = {}) => {
    if (isBusy) return;
    const found = findHindrance(writer, anyway ? 1 : fileCount);
    setHindrance(found);
    if (found) return;
    setBusy(true);
    try {
      if (!(await writer.save())) return;
      const sent = await mutation.mutateAsync({ id: draft.id, version: writer.version(), at, unlessAnswered });
      cache.put(sent);
      if (at === undefined) offerUndo({ text: t("outgoing.toast"), onUndo: () => takeBack.take(sent) });
      else announce(t("later.confirm"));
    } catch {
      // Said where the mutation's error is shown.
      void cache.refresh();
    } finally {
      setBusy(false);
    }
  };

  return {
    send,
    isBusy,
    hindrance,
    settle: () => setHindrance(null),
    error: mutation.error ? readError(mutation.error) : null,
  };
}

function findHindrance({ text: { to, cc, bcc, text } }: DraftWriter, fileCount: number): Hindrance | null {
  const all = [...to, ...cc, ...bcc];
  if (all.length === 0) return { kind: "noRecipient" };
  const wrong = all.find((party) => !isSendable(party));
  if (wrong) return { kind: "address", address: wrong.address };
  return forgetsFile(text, fileCount) ? { kind: "forgottenFile" } : null;
}
