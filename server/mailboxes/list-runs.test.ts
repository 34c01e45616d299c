import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import type { SyncStatus } from "@/server/db/generated/enums";
import { createCompany } from "@/tests/support/company";
import { createStoredMailbox } from "@/tests/support/store-mail";
import { listRuns } from "./list-runs";

const STATUSES: SyncStatus[] = ["SUCCESS", "ERROR", "PARTIAL", "SUCCESS"];

let viewer: Viewer;
let mailboxId: number;
/** The newest first. */
const ids = STATUSES.map(() => randomUUID());

beforeAll(async () => {
  ({ member: viewer } = await createCompany());
  ({ id: mailboxId } = await createStoredMailbox(viewer.companyId));
  const run = { companyId: viewer.companyId, mailboxId, trigger: "SCHEDULE" } as const;
  for (const [index, status] of STATUSES.entries()) {
    const queuedAt = new Date(Date.UTC(2026, 10, 20 - index));
    await db.syncRun.create({ data: { ...run, id: ids[index] ?? "", status, queuedAt } });
  }
});

const list = async (query: Parameters<typeof listRuns>[1]) => {
  const { runs, nextCursor } = await listRuns(viewer, { mailboxId, ...query });
  return { ids: runs.map(({ runId }) => runId), nextCursor };
};

test("« Erreurs » shows what failed wholly or in part", async () => {
  expect((await list({ failed: true })).ids).toEqual([ids[1], ids[2]]);
});

test("a page goes on where the one before ended, though its last run has been pruned since", async () => {
  const { nextCursor } = await list({ limit: 2 });
  await db.syncRun.delete({ where: { id: ids[1] } });
  expect(await list({ limit: 2, cursor: nextCursor ?? "" })).toEqual({ ids: [ids[2], ids[3]], nextCursor: null });
});

test("another company's mailbox has no runs: it does not exist", async () => {
  const { member } = await createCompany("Autre");
  await expect(listRuns(member, { mailboxId })).rejects.toMatchObject({ code: "request.not_found" });
});
