import { ConnectMailbox, UpdateMailbox } from "@/server/mailboxes/schema";
import type { FormState, TextField } from "./form-state";
import { toMailboxInput } from "./mailbox-input";

/** In the order of the form: the summary lists them so and focus goes to the first. */
const FIELD_ORDER: readonly TextField[] = [
  "name",
  "emailAddress",
  "password",
  "imapHost",
  "imapPort",
  "username",
  "syncIntervalMinutes",
];

/** The fields that the server would refuse, by the server's own rules. `mailboxId` is null while adding. */
export function checkForm(state: FormState, mailboxId: number | null): TextField[] {
  const input = toMailboxInput(state);
  const result =
    mailboxId === null ? ConnectMailbox.safeParse(input) : UpdateMailbox.safeParse({ ...input, id: mailboxId });
  if (result.success) return [];
  const refused = new Set(result.error.issues.map((issue) => issue.path[0]));
  return FIELD_ORDER.filter((field) => refused.has(field));
}
