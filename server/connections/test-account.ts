import { type Diagnosis, diagnose } from "@/server/imap/diagnose";
import type { ImapSettings, Stage } from "@/server/imap/settings";
import { withinLoginBudget } from "./within-login-budget";

/** Tries settings stage by stage for a person, on a connection of its own, counted like every login. */
export function testAccount(
  settings: ImapSettings,
  { onStage, signal }: { onStage: (stage: Stage) => void; signal: AbortSignal },
): Promise<Diagnosis> {
  return withinLoginBudget(settings, { person: true, onStage, signal }, (report) =>
    diagnose(settings, { onStage: report, signal }),
  );
}
