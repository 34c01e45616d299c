import { setTimeout as sleep } from "node:timers/promises";
import type { Viewer } from "@/server/auth/viewer";
import { getRun } from "@/server/mailboxes/get-run";
import type { RunStepView } from "@/server/mailboxes/views";

const LOOK_MS = 300;

interface Hearers {
  /** A step began, or ended. */
  onStep: (step: RunStepView) => void;
  onProgress: (done: number, total: number) => void;
}

/** Tells of a run's steps while they happen, those that ended between two looks too, until it ends or the signal aborts. */
export async function followRun(viewer: Viewer, runId: string, signal: AbortSignal, hearers: Hearers): Promise<void> {
  const told = new Map<string, string>();
  for (;;) {
    // The last look comes after the end: what happened meanwhile is told as well.
    const last = signal.aborted;
    const run = await getRun(viewer, runId);
    for (const step of run.steps) {
      const state = `${step.status} ${step.attempt}`;
      if (told.get(step.name) !== state) hearers.onStep(step);
      told.set(step.name, state);
    }
    if (last || (run.status !== "queued" && run.status !== "running")) return;
    if (run.total > 0) hearers.onProgress(run.done, run.total);
    await sleep(LOOK_MS, undefined, { signal }).catch(() => {});
  }
}
