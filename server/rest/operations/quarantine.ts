import { z } from "zod";
import { defineOperation, FILE } from "../operation";
import { Quarantined } from "../shapes/quarantined";
import { RunRef } from "../shapes/run";
import { Cursor, NextCursor, pageSize, RowId } from "../shapes/values";

const path = "/api/inbox/integrations/{id}/quarantine";
const params = z.object({ id: RowId, qid: RowId });

export const listQuarantined = defineOperation({
  id: "listQuarantined",
  method: "GET",
  path,
  scope: "read",
  role: "OWNER",
  procedure: "quarantine.list",
  params: z.object({ id: RowId }),
  query: z.object({ cursor: Cursor, limit: pageSize(200, 200) }),
  answers: { 200: z.object({ quarantined: z.array(Quarantined), total: z.int(), nextCursor: NextCursor }) },
});

export const retryQuarantined = defineOperation({
  id: "retryQuarantined",
  method: "POST",
  path: `${path}/{qid}/retry`,
  scope: "sync",
  role: "OWNER",
  procedure: "quarantine.retry",
  params,
  answers: { 202: RunRef },
});

export const ignoreQuarantined = defineOperation({
  id: "ignoreQuarantined",
  method: "POST",
  path: `${path}/{qid}/ignore`,
  scope: "manage",
  role: "OWNER",
  procedure: "quarantine.ignore",
  params,
  answers: { 204: null },
});

export const downloadQuarantined = defineOperation({
  id: "downloadQuarantined",
  method: "GET",
  path: `${path}/{qid}/original`,
  scope: "read",
  role: "OWNER",
  procedure: null,
  params,
  answers: { 200: FILE },
});
