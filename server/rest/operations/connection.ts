import { z } from "zod";
import { DiscoverSettings } from "@/server/discovery/schema";
import { TestMailbox } from "@/server/mailboxes/schema";
import { defineOperation } from "../operation";
import { FoundSettings, TestReport } from "../shapes/integration";
import { RowId } from "../shapes/values";

const path = "/api/inbox/integrations";

export const discoverSettings = defineOperation({
  id: "discoverSettings",
  method: "POST",
  path: `${path}/discover`,
  scope: "manage",
  role: "OWNER",
  procedure: "mailboxes.discover",
  body: DiscoverSettings,
  example: { emailAddress: "contact@moncommerce.fr" },
  answers: { 200: z.object({ found: FoundSettings.nullable() }) },
});

export const testSettings = defineOperation({
  id: "testSettings",
  method: "POST",
  path: `${path}/test`,
  scope: "manage",
  role: "OWNER",
  procedure: "mailboxes.test",
  body: TestMailbox,
  example: { emailAddress: "contact@moncommerce.fr", password: "…", imapHost: "ssl0.ovh.net" },
  answers: { 200: TestReport },
});

export const testIntegration = defineOperation({
  id: "testIntegration",
  method: "POST",
  path: `${path}/{id}/test`,
  scope: "sync",
  role: "OWNER",
  procedure: "mailboxes.testStored",
  params: z.object({ id: RowId }),
  answers: { 200: TestReport },
});
