import { z } from "zod";
import { defineOperation } from "../operation";
import { Verification } from "../shapes/integration";
import { RunOutcome, RunRef } from "../shapes/run";
import { Flag, RowId } from "../shapes/values";

const params = z.object({ id: RowId });
const path = "/api/inbox/integrations/{id}";

export const syncIntegration = defineOperation({
  id: "syncIntegration",
  method: "POST",
  path: `${path}/sync`,
  scope: "sync",
  role: "OWNER",
  procedure: "mailboxes.sync",
  params,
  query: z.object({ wait: Flag.default(false) }),
  answers: { 200: RunOutcome, 202: RunRef },
});

export const verifyIntegration = defineOperation({
  id: "verifyIntegration",
  method: "POST",
  path: `${path}/verify`,
  scope: "sync",
  role: "OWNER",
  procedure: "mailboxes.verify",
  params,
  answers: { 200: Verification, 202: RunRef },
});

export const getVerification = defineOperation({
  id: "getVerification",
  method: "GET",
  path: `${path}/verify`,
  scope: "read",
  role: "MEMBER",
  procedure: "mailboxes.verification",
  params,
  answers: { 200: Verification },
});
