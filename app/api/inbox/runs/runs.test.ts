import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/server/db/client";
import type { SyncStatus } from "@/server/db/generated/enums";
import { createCaller, pathId, restRequest } from "@/tests/support/rest";
import { createStoredMailbox } from "@/tests/support/store-mail";
import { POST as cancel } from "./[id]/cancel/route";
import { POST as replay } from "./[id]/replay/route";
import { GET as read } from "./[id]/route";
import { GET as list } from "./route";

const startedAt = new Date("2026-11-20T08:00:00Z");
const finishedAt = new Date("2026-11-20T08:00:09Z");

let token: string;
let companyId: number;
let mailboxId: number;

beforeEach(async () => {
  const caller = await createCaller();
  ({ token } = caller);
  ({ companyId } = caller.owner);
  ({ id: mailboxId } = await createStoredMailbox(companyId, "Boutique"));
});

async function createRun(status: SyncStatus, changes: object = {}): Promise<string> {
  const id = randomUUID();
  await db.syncRun.create({
    data: { id, companyId, mailboxId, trigger: "SCHEDULE", status, queuedAt: startedAt, startedAt, ...changes },
  });
  return id;
}

async function follow(id: string) {
  const answer = await read(restRequest(`/api/inbox/runs/${id}`, { token }), pathId(id));
  return { status: answer.status, run: await answer.json() };
}

const act = (verb: typeof replay, id: string) => verb(restRequest("/x", { method: "POST", token }), pathId(id));

async function listIds(query: string): Promise<string[]> {
  const answer = await list(restRequest(`/api/inbox/runs?${query}`, { token }));
  expect(answer.status).toBe(200);
  const { runs }: { runs: { id: string }[] } = await answer.json();
  return runs.map(({ id }) => id);
}

test("a run tells its steps with attempts, times, counts and errors", async () => {
  const id = await createRun("ERROR", { finishedAt, errorCode: "imap.auth_failed", errorDetail: {} });
  const ended = { startedAt, finishedAt };
  await db.syncStep.createMany({
    data: [
      { runId: id, name: "dns", ordinal: 0, status: "SUCCESS", ...ended, counts: { addresses: 2 } },
      { runId: id, name: "login", ordinal: 3, status: "ERROR", attempt: 3, ...ended, errorCode: "imap.auth_failed" },
    ],
  });
  const error = { code: "imap.auth_failed", message: "The server refused the user name or the password." };
  const times = { startedAt: startedAt.toISOString(), finishedAt: finishedAt.toISOString() };
  const { status, run } = await follow(id);
  expect(status).toBe(200);
  expect(run).toMatchObject({
    id,
    integrationId: mailboxId,
    status: "error",
    trigger: "schedule",
    replayOf: null,
    error,
  });
  expect(run.steps).toEqual([
    { name: "dns", status: "success", attempt: 1, ...times, counts: { addresses: 2 }, error: null },
    { name: "login", status: "error", attempt: 3, ...times, counts: {}, error },
  ]);
});

test("a replay is a run of its own, linked to the first", async () => {
  const id = await createRun("ERROR", { finishedAt });
  const answer = await act(replay, id);
  expect(answer.status).toBe(202);
  const { runId, status } = await answer.json();
  expect(status).toBe("queued");
  expect(runId).not.toBe(id);
  expect((await follow(runId)).run).toMatchObject({ trigger: "replay", replayOf: id, steps: [] });
});

test("a run that was asked to stop says that it has", async () => {
  const id = await createRun("QUEUED", { startedAt: null });
  const answer = await act(cancel, id);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ id, status: "cancelled", finishedAt: expect.any(String) });
});

test("runs are listed the last first, and by mailbox, status and trigger", async () => {
  const old = await createRun("SUCCESS", { queuedAt: new Date("2026-11-01T08:00:00Z") });
  const failed = await createRun("ERROR", { trigger: "MANUAL" });
  expect(await listIds("")).toEqual([failed, old]);
  expect(await listIds("status=error")).toEqual([failed]);
  expect(await listIds("trigger=schedule")).toEqual([old]);
  expect(await listIds(`integrationId=${mailboxId}`)).toEqual([failed, old]);
  const { id: other } = await createStoredMailbox(companyId, "Support");
  expect(await listIds(`integrationId=${other}`)).toEqual([]);
});
