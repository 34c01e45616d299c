import { ConnectMailbox, UpdateMailbox } from "@/server/mailboxes/schema";
import type { SmtpView } from "@/server/mailboxes/views";
import { lacksSmtpPassword, toSmtpField } from "../_smtp/check-smtp";
import { SMTP_TEXT_FIELDS } from "../_smtp/smtp-fields";
import type { FormState, TextField } from "./form-state";
import { toMailboxInput } from "./mailbox-input";

/** What is wrong with a field; the words are `integrations.fields`. */
export type FieldProblem =
  | TextField
  | "imapHostForbidden"
  | "imapPortForbidden"
  | "smtpHostForbidden"
  | "smtpPortForbidden"
  | "passwordForHost";
export type FieldProblems = Partial<Record<TextField, FieldProblem>>;

/** In the order of the form: the summary lists them so and focus goes to the first. */
export const FIELD_ORDER: readonly TextField[] = [
  "emailAddress",
  "password",
  "name",
  "imapHost",
  "imapPort",
  "username",
  ...SMTP_TEXT_FIELDS,
  "syncIntervalMinutes",
];

/** The mailbox that is edited, as the rules about its secrets need it. */
export interface StoredMailbox {
  id: number;
  imapHost: string;
  smtp: SmtpView | null;
}

/** What the server would refuse, by the server's own rules. `stored` is the mailbox that is edited, if any. */
export function checkForm(state: FormState, stored: StoredMailbox | null): FieldProblems {
  const input = toMailboxInput(state);
  const result = stored ? UpdateMailbox.safeParse({ ...input, id: stored.id }) : ConnectMailbox.safeParse(input);
  if (result.success) {
    // The stored password only ever goes to the server it was typed for (server/mailboxes).
    const hostChanged = stored && stored.imapHost !== result.data.imapHost;
    return {
      ...(hostChanged && state.password === "" && { password: "passwordForHost" }),
      ...(lacksSmtpPassword(state, stored?.smtp ?? null) && { smtpPassword: "smtpPassword" }),
    };
  }
  const refused = new Set(result.error.issues.map(({ path }) => toSmtpField(path.join(".")) ?? path[0]));
  return Object.fromEntries(FIELD_ORDER.filter((field) => refused.has(field)).map((field) => [field, field]));
}
