import type { FoundSettings } from "@/server/discovery/views";
import { smtpFieldsOf } from "../_smtp/smtp-fields";
import { type FormState, fieldsOf, settingsOf } from "./form-state";

interface Answer {
  emailAddress: string;
  found: FoundSettings | null;
}

/** Takes over what the search found, unless the owner was there first or has changed the address since. */
export function applyFound(state: FormState, { emailAddress, found }: Answer): FormState {
  if (!isSameAddress(state, emailAddress)) return state;
  const next = { ...state, found };
  // Nothing found: the owner says where the server is.
  if (!found) return state.preset === null ? { ...next, ...settingsOf("other") } : next;
  const isTaken = state.serverEdited || (state.presetChosen && state.preset !== found.provider);
  return isTaken ? next : takeFound(next);
}

/** Fills in what was found, whatever stands there. */
export function takeFound(state: FormState): FormState {
  const { found } = state;
  if (!found) return state;
  const usual = settingsOf(found.provider);
  return {
    ...state,
    ...usual,
    ...(found.imap && fieldsOf(found.imap)),
    ...(found.smtp && smtpFieldsOf(found.smtp)),
    offer: found.offer ?? usual.offer,
    serverEdited: false,
  };
}

/** Whether what was found is what the form has. */
export function isFoundInUse({ found, imapHost, preset }: FormState): boolean {
  return found !== null && (found.imap ? found.imap.host === imapHost.trim().toLowerCase() : found.provider === preset);
}

function isSameAddress(state: FormState, emailAddress: string): boolean {
  return state.emailAddress.trim().toLowerCase() === emailAddress;
}
