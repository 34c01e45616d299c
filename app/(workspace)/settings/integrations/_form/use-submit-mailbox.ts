"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { readError } from "@/app/_trpc/read-error";
import type { ShownError } from "@/server/errors";
import type { Mailbox } from "../_data/views";
import { toMailboxInput } from "./mailbox-input";
import type { MailboxForm } from "./use-mailbox-form";

/** What goes beside the form: « Créer désactivée », and the owner's word that an account is the same. */
export interface SubmitChanges {
  enabled?: boolean;
  sameAccount?: boolean;
}

interface SubmitHandlers {
  onInvalid: () => void;
  /** Another server or user name: the owner is to say whether it is the same account. */
  onAccountChanged: (changes: SubmitChanges) => void;
}

/** Sends the form; a refusal lands beside its field or in a card, success leads to the mailbox's page. */
export function useSubmitMailbox(form: MailboxForm, mailbox: Mailbox | null, handlers: SubmitHandlers) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const connect = useMutation(trpc.mailboxes.connect.mutationOptions());
  const update = useMutation(trpc.mailboxes.update.mutationOptions());
  const [failure, setFailure] = useState<ShownError | null>(null);

  async function save(changes: SubmitChanges = {}): Promise<void> {
    const { sameAccount, ...switched } = changes;
    const input = { ...toMailboxInput(form.read()), ...switched };
    setFailure(null);
    try {
      const saved = await (mailbox
        ? update.mutateAsync({ ...input, id: mailbox.id, sameAccount })
        : connect.mutateAsync(input));
      queryClient.setQueryData(trpc.mailboxes.get.queryKey({ id: saved.id }), saved);
      void queryClient.invalidateQueries(trpc.mailboxes.list.queryFilter());
      router.push(`/settings/integrations/${saved.id}`);
    } catch (error) {
      const refusal = readError(error);
      if (refusal.code === "mailbox.account_changed") handlers.onAccountChanged(changes);
      else if (form.refuse(refusal)) handlers.onInvalid();
      else setFailure(refusal);
    }
  }

  return {
    save,
    failure,
    clearFailure: () => setFailure(null),
    isPending: connect.isPending || update.isPending,
    isDone: connect.isSuccess || update.isSuccess,
  };
}
