import { testAccount } from "@/server/connections/test-account";
import type { ErrorCode } from "@/server/errors";
import type { Diagnosis } from "@/server/imap/diagnose";
import type { ImapSession } from "@/server/imap/session";
import type { ImapSettings, Stage } from "@/server/imap/settings";

interface TryOptions {
  /** The other usual form of the user name; null where only this one is worth a login. */
  otherUsername: string | null;
  onStage: (stage: Stage) => void;
  signal: AbortSignal;
  visit: (session: ImapSession) => Promise<void>;
}

/**
 * Tries to read a mailbox; where the server refuses the login, once more by the other form of the user name. That is one
 * login, and counted like every one. The stages are told as those of one attempt. `username`: the other form, where it is
 * the one that works.
 */
export async function tryUsernames(
  settings: ImapSettings,
  { otherUsername, onStage, signal, visit }: TryOptions,
): Promise<Diagnosis & { username: string | null }> {
  const held: Stage[] = [];
  const hold = (stage: Stage) => (otherUsername !== null && isRefusal(stage) ? held.push(stage) : onStage(stage));
  const diagnosis = await testAccount(settings, { signal, visit, onStage: hold });
  const [refusal] = held;
  if (!refusal || otherUsername === null || settings.password === undefined) return { ...diagnosis, username: null };

  let isAccepted = false;
  const again = await testAccount(
    { ...settings, username: otherUsername },
    {
      signal,
      visit,
      onStage(stage) {
        isAccepted ||= stage.name === "login" && stage.ok;
        // What came before was told already.
        if (isAccepted) onStage(stage);
      },
    },
  );
  if (isAccepted) return { ...again, username: otherUsername };
  onStage(refusal);
  return { ...diagnosis, username: null };
}

const REFUSALS: ReadonlySet<ErrorCode> = new Set(["imap.auth_failed", "imap.app_password_required"]);

function isRefusal({ name, error }: Stage): boolean {
  return name === "login" && error !== undefined && REFUSALS.has(error.code);
}
