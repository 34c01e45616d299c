import type { z } from "zod";
import type { ConnectMailbox } from "@/server/mailboxes/schema";
import { toSmtpInput } from "../_smtp/smtp-fields";
import { type FormState, usualUsername } from "./form-state";

/** What the form sends; a number that cannot be read becomes NaN, which the schema refuses by its field. */
export function toMailboxInput(state: FormState): z.input<typeof ConnectMailbox> {
  return {
    name: state.name,
    emailAddress: state.emailAddress,
    // The server knows its providers' usual form; only what the search found is news to it.
    username: state.username.trim() || (state.found?.username === "localPart" ? usualUsername(state) : ""),
    password: state.password,
    provider: state.preset ?? undefined,
    imapHost: state.imapHost,
    imapPort: toNumber(state.imapPort),
    useTls: state.useTls,
    smtp: toSmtpInput(state),
    syncIntervalMinutes: toNumber(state.syncIntervalMinutes),
    enabled: state.enabled,
    historyMonths: state.historyMonths,
  };
}

function toNumber(text: string): number {
  return /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
}
