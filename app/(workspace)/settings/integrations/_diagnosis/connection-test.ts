import type { ShownError } from "@/server/errors";
import type { MailboxTestEvent } from "@/server/mailboxes/views";

/** The stages of a connection, in their order; sending has no folders. */
const STAGES = {
  imap: ["dns", "tcp", "tls", "login", "folders"],
  smtp: ["dns", "tcp", "tls", "login"],
} as const;

export type Service = keyof typeof STAGES;
type StageName = (typeof STAGES)["imap"][number];

export interface StageResult {
  service: Service;
  name: StageName;
  ok: boolean;
  ms: number;
  error: ShownError | null;
}

interface Tried {
  /** The settings that were tried: the test is to be run again once the form says otherwise. */
  key: string;
  /** A server for sending is among them. */
  hasSmtp: boolean;
  stages: StageResult[];
}

/** What was found: counts, and what the account is to the mail that is stored and to other mailboxes. */
type Found = Omit<Extract<MailboxTestEvent, { kind: "result" }>, "kind" | "ok">;

export type ConnectionTest =
  | { status: "none" }
  | ({ status: "running" } & Tried)
  | ({ status: "passed" } & Tried & Found)
  | ({ status: "failed"; error: ShownError } & Tried & Pick<Found, "account">);

export interface StageRow {
  service: Service;
  name: StageName;
  state: "passed" | "failed" | "running" | "waiting" | "skipped";
  ms: number | null;
  error: ShownError | null;
}

/** The test after what the server told next. */
export function addTestEvent(test: ConnectionTest, event: MailboxTestEvent): ConnectionTest {
  if (test.status !== "running") return test;
  if (event.kind === "stage") {
    const { kind: _, ...stage } = event;
    return { ...test, stages: [...test.stages, stage] };
  }
  const { status: _, ...tried } = test;
  const { kind: _kind, ok, ...found } = event;
  if (ok) return { ...tried, ...found, status: "passed" };
  const error = tried.stages.find((stage) => stage.error)?.error ?? { code: "internal", detail: {} };
  return { ...tried, status: "failed", error, account: found.account };
}

/** Every row of « Test de connexion », whatever has been reported so far; none where the test was refused unbegun. */
export function listStageRows(test: ConnectionTest): StageRow[] {
  if (test.status === "none" || (test.status === "failed" && test.stages.length === 0)) return [];
  const services: readonly Service[] = test.hasSmtp ? ["imap", "smtp"] : ["imap"];
  const rows = services.flatMap((service) => STAGES[service].map((name) => ({ service, name })));
  return rows.map(({ service, name }, index) => {
    const done = test.stages.find((stage) => stage.service === service && stage.name === name);
    if (done) return { service, name, state: done.ok ? "passed" : "failed", ms: done.ms, error: done.error };
    // After a failure nothing comes but the result.
    const isOver = test.status !== "running" || test.stages.some((stage) => !stage.ok);
    const state = isOver ? "skipped" : index === test.stages.length ? "running" : "waiting";
    return { service, name, state, ms: null, error: null };
  });
}
