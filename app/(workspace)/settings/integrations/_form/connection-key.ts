import type { ConnectionTest } from "../_diagnosis/connection-test";
import { toSmtpInput } from "../_smtp/smtp-fields";
import type { FormState } from "./form-state";

/** Everything that decides whether a connection works; the rest of the form may change without a new test. */
export function connectionKey(state: FormState): string {
  const { emailAddress, username, password, imapHost, imapPort, useTls } = state;
  const imap = [emailAddress.trim(), username.trim(), password, imapHost.trim(), imapPort.trim(), useTls];
  return JSON.stringify([...imap, toSmtpInput(state)]);
}

export function isStale(test: ConnectionTest, state: FormState): boolean {
  return (test.status === "passed" || test.status === "failed") && test.key !== connectionKey(state);
}

/** True when these very settings were seen to work. */
export function isProven(test: ConnectionTest, state: FormState): boolean {
  return test.status === "passed" && !isStale(test, state);
}
