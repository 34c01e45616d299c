import { AppError, toAppError } from "@/server/errors";
import { StageClock } from "@/server/network/stage-clock";
import { timeLimit } from "@/server/network/time-limit";
import type { ConnectOptions } from "./connect";
import { openSession } from "./open-session";
import type { ImapSession } from "./session";
import type { ImapSettings, Stage } from "./settings";

export interface Diagnosis {
  ok: boolean;
  stages: Stage[];
  folders: number;
  /** Messages in INBOX. */
  messages: number;
}

export interface DiagnoseOptions extends ConnectOptions {
  /** Uses the session once all stages have passed. */
  visit?: (session: ImapSession) => Promise<void>;
}

const DIAGNOSIS_TIMEOUT_MS = 50_000;

/** Tries a mailbox's settings stage by stage; trouble is an answer here, never an exception. */
export async function diagnose(settings: ImapSettings, options: DiagnoseOptions = {}): Promise<Diagnosis> {
  const stages: Stage[] = [];
  const onStage = (stage: Stage) => {
    stages.push(stage);
    options.onStage?.(stage);
  };
  const deadline = timeLimit(DIAGNOSIS_TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
  try {
    const counts = await countMail(settings, { ...options, onStage, signal });
    return { ok: true, stages, ...counts };
  } catch (error) {
    if (stages.every((stage) => stage.ok)) throw error;
    return { ok: false, stages, folders: 0, messages: 0 };
  }
}

async function countMail(
  settings: ImapSettings,
  options: DiagnoseOptions,
): Promise<{ folders: number; messages: number }> {
  const session = await openSession(settings, options);
  try {
    const clock = new StageClock<Stage["name"]>(
      (error) => whyCalledOff(settings, options.signal) ?? toAppError(error),
      options.onStage,
    );
    const counts = await clock.run("folders", async () => {
      const folders = await session.listFolders();
      const inbox = await session.openFolder("INBOX");
      return { folders: folders.filter((folder) => folder.selectable).length, messages: inbox.exists };
    });
    await options.visit?.(session);
    return counts;
  } finally {
    await session.close();
  }
}

/** The session only knows that it was ended. */
function whyCalledOff({ host, port }: ImapSettings, signal: AbortSignal | undefined): AppError | null {
  if (!signal?.aborted) return null;
  if (signal.reason?.name !== "TimeoutError") return new AppError("sync.cancelled");
  return new AppError("imap.timeout", { detail: { host, port, seconds: DIAGNOSIS_TIMEOUT_MS / 1000 } });
}
