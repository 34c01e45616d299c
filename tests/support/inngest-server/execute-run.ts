import { setTimeout as sleep } from "node:timers/promises";
import { callOf, keepStep, type Operation, type RegisteredFunction, type ServerRun } from "./run";
import { canonicalJson, signRequest } from "./sign";

/** A server waits as long as it is asked to; a test does not. */
const LONGEST_WAIT_MS = 200;

/** Calls the application until the run has ended, as an Inngest server does. Throws for what it does not know. */
export async function executeRun(run: ServerRun, registered: RegisteredFunction, signingKey: string): Promise<void> {
  const { url } = registered.steps.step.runtime;
  const maxAttempts = (registered.steps.step.retries?.attempts ?? 3) + 1;
  while (run.status === "running") {
    run.requests += 1;
    const body = canonicalJson(callOf(run, maxAttempts));
    const headers = { "content-type": "application/json", "x-inngest-signature": signRequest(body, signingKey) };
    const response = await fetch(url, { method: "POST", body, headers });
    await applyAnswer(run, response, maxAttempts);
  }
}

async function applyAnswer(run: ServerRun, response: Response, maxAttempts: number): Promise<void> {
  const answer: unknown = JSON.parse((await response.text()) || "null");
  if (response.status === 200) return end(run, "completed", answer);
  if (response.status === 206) {
    for (const operation of [answer].flat() as Operation[]) await applyOperation(run, operation, maxAttempts);
  } else if (response.headers.get("x-inngest-no-retry") === "true") end(run, "failed", answer);
  else await tryAgain(run, answer, maxAttempts);
}

async function applyOperation(run: ServerRun, operation: Operation, maxAttempts: number): Promise<void> {
  switch (operation.op) {
    case "StepRun":
    case "StepFailed":
      run.attempt = 0;
      return keepStep(run, operation);
    case "Sleep":
      await sleep(LONGEST_WAIT_MS);
      return keepStep(run, { op: "StepRun", id: operation.id, name: operation.displayName ?? operation.id });
    case "StepError":
      return tryAgain(run, operation.error, maxAttempts);
    case "RunComplete":
      return end(run, "completed", operation.data);
    // What it plans is found again, and executed, by the next call.
    case "StepPlanned":
      return;
    default:
      throw new Error(`The tests' Inngest server does not know ${operation.op}`);
  }
}

async function tryAgain(run: ServerRun, error: unknown, maxAttempts: number): Promise<void> {
  run.attempt += 1;
  if (run.attempt >= maxAttempts) end(run, "failed", error);
  else await sleep(LONGEST_WAIT_MS);
}

function end(run: ServerRun, status: "completed" | "failed", outcome: unknown): void {
  run.status = status;
  if (status === "completed") run.output = outcome;
  else run.error = outcome;
}
