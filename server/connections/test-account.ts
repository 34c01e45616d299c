import { AppError } from "@/server/errors";
import { type Diagnosis, diagnose } from "@/server/imap/diagnose";
import type { ImapSession } from "@/server/imap/session";
import type { ImapSettings, Stage } from "@/server/imap/settings";
import { withinLoginBudget } from "./within-login-budget";

interface TestOptions {
  onStage: (stage: Stage) => void;
  signal: AbortSignal;
  /** Uses the session once all stages have passed. */
  visit: (session: ImapSession) => Promise<void>;
}

/** Tries settings stage by stage for a person, on a connection of its own, counted like every login. */
export async function testAccount(settings: ImapSettings, { onStage, signal, visit }: TestOptions): Promise<Diagnosis> {
  try {
    return await withinLoginBudget(settings, { person: true, onStage, signal }, (report) =>
      diagnose(settings, { onStage: report, signal, visit }),
    );
  } catch (error) {
    // The stage that was reported says all.
    if (!(error instanceof AppError) || error.code !== "imap.logins_postponed") throw error;
    return { ok: false, stages: [], folders: 0, messages: 0 };
  }
}
