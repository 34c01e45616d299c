"use client";

import { findProviderByHost } from "@/server/providers/find-provider";
import { findOauthPreset } from "@/server/providers/oauth";
import type { Mailbox } from "../_data/views";
import type { MailboxForm } from "../_form/use-mailbox-form";
import { listWrongFields, toChoices } from "./form-choices";
import { useOauthStart } from "./use-oauth-start";
import { useRegistration } from "./use-registration";

/** Signing in with a provider from the form: for the mailbox it adds, or in place of the password of the one it edits. */
export function useFormSignIn(form: MailboxForm, mailbox: Mailbox | null, onInvalid: () => void) {
  const start = useOauthStart();
  const offered = findOauthPreset(form.state.preset ?? "");
  // A mailbox that is connected only ever moves to the provider of its own server.
  const isItsOwn = !mailbox || (!mailbox.oauth && findProviderByHost(mailbox.imapHost)?.key === offered?.preset);
  const oauth = isItsOwn ? offered : null;
  const { isMissing, callbackUrl } = useRegistration(oauth?.key ?? null);

  function signIn(): void {
    if (!oauth) return;
    const state = form.read();
    const wrong = mailbox ? [] : listWrongFields(state);
    for (const field of wrong) form.leave(field);
    if (wrong.length > 0) onInvalid();
    else if (mailbox) start.reconnect(mailbox.id);
    else start.connect(toChoices(oauth.key, state));
  }

  // What a new mailbox has in the form comes back with the owner.
  return { oauth, isMissing, callbackUrl, start, signIn, isLeaving: start.isLeaving && !mailbox };
}

export type FormSignIn = ReturnType<typeof useFormSignIn>;
