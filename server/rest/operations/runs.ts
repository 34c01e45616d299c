import { z } from "zod";
import { defineOperation } from "../operation";
import { RUN_STATUSES, RUN_TRIGGERS, Run, RunRef, RunSummary } from "../shapes/run";
import { Cursor, NextCursor, pageSize, RowIdInQuery } from "../shapes/values";

const path = "/api/inbox/runs";
const params = z.object({ id: z.uuid() });

export const listRuns = defineOperation({
  id: "listRuns",
  method: "GET",
  path,
  scope: "read",
  role: "MEMBER",
  procedure: "mailboxes.runs",
  query: z.object({
    integrationId: RowIdInQuery.optional(),
    status: z.enum(RUN_STATUSES).optional(),
    trigger: z.enum(RUN_TRIGGERS).optional(),
    cursor: Cursor,
    limit: pageSize(200),
  }),
  answers: { 200: z.object({ runs: z.array(RunSummary), nextCursor: NextCursor }) },
});

export const getRun = defineOperation({
  id: "getRun",
  method: "GET",
  path: `${path}/{id}`,
  scope: "read",
  role: "MEMBER",
  procedure: "mailboxes.run",
  params,
  answers: { 200: Run },
});

export const replayRun = defineOperation({
  id: "replayRun",
  method: "POST",
  path: `${path}/{id}/replay`,
  scope: "sync",
  role: "OWNER",
  procedure: "mailboxes.replayRun",
  params,
  answers: { 202: RunRef },
});

export const cancelRun = defineOperation({
  id: "cancelRun",
  method: "POST",
  path: `${path}/{id}/cancel`,
  scope: "sync",
  role: "OWNER",
  procedure: "mailboxes.cancelRun",
  params,
  answers: { 200: Run },
});
