import { z } from "zod";
import { ConnectMailbox, DisconnectMailbox, SetScope, UpdateMailbox } from "@/server/mailboxes/schema";
import { defineOperation } from "../operation";
import { Folder, Integration } from "../shapes/integration";
import { Cursor, NextCursor, pageSize, RowId } from "../shapes/values";

const params = z.object({ id: RowId });
const path = "/api/inbox/integrations";
const settings = UpdateMailbox.in.shape;

export const listIntegrations = defineOperation({
  id: "listIntegrations",
  method: "GET",
  path,
  scope: "read",
  role: "MEMBER",
  procedure: "mailboxes.list",
  query: z.object({ cursor: Cursor, limit: pageSize(200, 200) }),
  answers: { 200: z.object({ integrations: z.array(Integration), nextCursor: NextCursor }) },
});

export const createIntegration = defineOperation({
  id: "createIntegration",
  method: "POST",
  path,
  scope: "manage",
  role: "OWNER",
  procedure: "mailboxes.connect",
  body: ConnectMailbox,
  example: {
    name: "Boîte principale",
    emailAddress: "contact@moncommerce.fr",
    password: "…",
    imapHost: "ssl0.ovh.net",
    imapPort: 993,
    useTls: true,
    syncIntervalMinutes: 5,
    enabled: true,
  },
  answers: { 201: Integration },
});

export const getIntegration = defineOperation({
  id: "getIntegration",
  method: "GET",
  path: `${path}/{id}`,
  scope: "read",
  role: "MEMBER",
  procedure: "mailboxes.get",
  params,
  answers: { 200: Integration },
});

/** Without the defaults of the form: what is left out stays as it is. */
export const IntegrationChanges = z.object({
  name: settings.name.optional(),
  emailAddress: settings.emailAddress.optional(),
  username: settings.username,
  provider: settings.provider,
  password: settings.password.unwrap().optional(),
  imapHost: settings.imapHost.optional(),
  imapPort: settings.imapPort,
  useTls: settings.useTls.unwrap().optional(),
  smtp: settings.smtp,
  syncIntervalMinutes: settings.syncIntervalMinutes.unwrap().optional(),
  enabled: settings.enabled.unwrap().optional(),
  sameAccount: settings.sameAccount.unwrap().optional(),
  historyMonths: settings.historyMonths,
  followDeletions: settings.followDeletions,
  folderIds: SetScope.shape.folderIds,
});

export const updateIntegration = defineOperation({
  id: "updateIntegration",
  method: "PATCH",
  path: `${path}/{id}`,
  scope: "manage",
  role: "OWNER",
  procedure: "mailboxes.update",
  params,
  body: IntegrationChanges,
  example: { syncIntervalMinutes: 10, historyMonths: 12, followDeletions: false },
  answers: { 200: Integration },
});

export const deleteIntegration = defineOperation({
  id: "deleteIntegration",
  method: "DELETE",
  path: `${path}/{id}`,
  scope: "manage",
  role: "OWNER",
  procedure: "mailboxes.disconnect",
  params,
  query: z.object({ messages: DisconnectMailbox.shape.messages.default("keep") }),
  answers: { 204: null, 202: z.object({ id: z.int32(), status: z.literal("erasing") }) },
});

export const listFolders = defineOperation({
  id: "listFolders",
  method: "GET",
  path: `${path}/{id}/folders`,
  scope: "read",
  role: "MEMBER",
  procedure: "mailboxes.folders",
  params,
  query: z.object({ cursor: Cursor, limit: pageSize(200, 200) }),
  answers: { 200: z.object({ folders: z.array(Folder), nextCursor: NextCursor }) },
});
