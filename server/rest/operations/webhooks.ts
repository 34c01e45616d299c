import { z } from "zod";
import { EndpointInput } from "@/server/webhooks/schema";
import { defineOperation } from "../operation";
import { Cursor, Flag, NextCursor, pageSize, RowId } from "../shapes/values";
import { Webhook, WebhookDelivery } from "../shapes/webhook";

const path = "/api/inbox/webhooks";
const params = z.object({ id: RowId });
const shared = { scope: "manage", role: "OWNER" } as const;
const example = { url: "https://exemple.fr/lokario", events: ["message.received", "sync.failed"] };

export const listWebhooks = defineOperation({
  ...{ id: "listWebhooks", method: "GET", path, scope: "read", role: "OWNER", procedure: "webhooks.list" },
  query: z.object({ cursor: Cursor, limit: pageSize(200, 200) }),
  answers: { 200: z.object({ webhooks: z.array(Webhook), nextCursor: NextCursor }) },
});

const WebhookWithSecret = Webhook.extend({ secret: z.string() });

export const createWebhook = defineOperation({
  ...{ ...shared, id: "createWebhook", method: "POST", path, procedure: "webhooks.create" },
  body: EndpointInput,
  example,
  answersSecret: true,
  answers: { 201: WebhookWithSecret },
});

export const getWebhook = defineOperation({
  ...{ id: "getWebhook", method: "GET", path: `${path}/{id}`, scope: "read", role: "OWNER", procedure: "webhooks.get" },
  params,
  answers: { 200: Webhook },
});

/** What is left out stays as it is. */
const WebhookChanges = EndpointInput.extend({ enabled: z.boolean("enabled") }).partial();

export const updateWebhook = defineOperation({
  ...{ ...shared, id: "updateWebhook", method: "PATCH", path: `${path}/{id}`, procedure: "webhooks.update" },
  params,
  body: WebhookChanges,
  example: { enabled: false },
  answers: { 200: Webhook },
});

export const deleteWebhook = defineOperation({
  ...{ ...shared, id: "deleteWebhook", method: "DELETE", path: `${path}/{id}`, procedure: "webhooks.delete" },
  params,
  answers: { 204: null },
});

export const renewWebhookSecret = defineOperation({
  ...{
    ...shared,
    id: "renewWebhookSecret",
    method: "POST",
    path: `${path}/{id}/secret`,
    procedure: "webhooks.renewSecret",
  },
  params,
  answersSecret: true,
  answers: { 200: WebhookWithSecret },
});

export const testWebhook = defineOperation({
  ...{ ...shared, id: "testWebhook", method: "POST", path: `${path}/{id}/test`, procedure: "webhooks.test" },
  params,
  answers: { 200: WebhookDelivery },
});

export const listDeliveries = defineOperation({
  ...{ id: "listDeliveries", method: "GET", scope: "read", role: "OWNER", procedure: "webhooks.deliveries" },
  path: `${path}/{id}/deliveries`,
  params,
  query: z.object({ troubled: Flag.default(false), cursor: Cursor, limit: pageSize(100, 25) }),
  answers: { 200: z.object({ deliveries: z.array(WebhookDelivery), nextCursor: NextCursor }) },
});

export const replayDelivery = defineOperation({
  ...{ ...shared, id: "replayDelivery", method: "POST", procedure: "webhooks.replay" },
  path: `${path}/{id}/deliveries/{deliveryId}/replay`,
  params: params.extend({ deliveryId: z.uuid() }),
  answers: { 202: WebhookDelivery },
});
