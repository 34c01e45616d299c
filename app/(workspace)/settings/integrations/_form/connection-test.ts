import type { ErrorCode, ErrorDetail } from "@/server/errors";
import type { FormState } from "./form-state";

/** The stages of a connection, in their order. */
export const STAGES = ["dns", "tcp", "tls", "login", "folders"] as const;
export type StageName = (typeof STAGES)[number];

/** An error as the server tells it. */
export interface ShownError {
  code: ErrorCode;
  detail: ErrorDetail;
}

export interface StageResult {
  name: StageName;
  ok: boolean;
  ms: number;
  error: ShownError | null;
}

/** `key` is the settings that were tried: the test is to be run again once the form says otherwise. */
export type ConnectionTest =
  | { status: "none" }
  | { status: "running"; key: string; stages: StageResult[] }
  | { status: "passed"; key: string; stages: StageResult[]; folders: number; messages: number }
  | { status: "failed"; key: string; stages: StageResult[]; error: ShownError };

/** What the server tells while a test runs: each stage as it ends, then the result. */
export type TestEvent =
  | ({ kind: "stage" } & StageResult)
  | { kind: "result"; ok: boolean; folders: number; messages: number };

export interface StageRow {
  name: StageName;
  state: "passed" | "failed" | "running" | "waiting" | "skipped";
  ms: number | null;
  error: ShownError | null;
}

export function addTestEvent(test: ConnectionTest, event: TestEvent): ConnectionTest {
  if (test.status !== "running") return test;
  if (event.kind === "stage") {
    const { kind: _, ...stage } = event;
    return { ...test, stages: [...test.stages, stage] };
  }
  const { key, stages } = test;
  if (event.ok) return { status: "passed", key, stages, folders: event.folders, messages: event.messages };
  const error = stages.find((stage) => stage.error)?.error ?? { code: "internal", detail: {} };
  return { status: "failed", key, stages, error };
}

/** The five rows of « Test de connexion », whatever has been reported so far. */
export function listStageRows(test: ConnectionTest): StageRow[] {
  if (test.status === "none") return [];
  return STAGES.map((name, index) => {
    const done = test.stages.find((stage) => stage.name === name);
    if (done) return { name, state: done.ok ? "passed" : "failed", ms: done.ms, error: done.error };
    const isNext = test.status === "running" && index === test.stages.length;
    const state = isNext ? "running" : test.status === "running" ? "waiting" : "skipped";
    return { name, state, ms: null, error: null };
  });
}

/** Everything that decides whether a connection works; the rest of the form may change without a new test. */
export function connectionKey(state: FormState): string {
  const { emailAddress, username, password, imapHost, imapPort, useTls } = state;
  return JSON.stringify([emailAddress.trim(), username.trim(), password, imapHost.trim(), imapPort.trim(), useTls]);
}

export function isStale(test: ConnectionTest, state: FormState): boolean {
  return (test.status === "passed" || test.status === "failed") && test.key !== connectionKey(state);
}

/** True when these very settings were seen to work. */
export function isProven(test: ConnectionTest, state: FormState): boolean {
  return test.status === "passed" && !isStale(test, state);
}
