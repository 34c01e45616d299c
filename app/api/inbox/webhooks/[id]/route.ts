import { deleteWebhook, getWebhook, updateWebhook } from "@/server/rest/operations/webhooks";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";
import { changeEndpoint } from "@/server/webhooks/change-endpoint";
import { deleteEndpoint } from "@/server/webhooks/delete-endpoint";
import { getEndpoint } from "@/server/webhooks/list-endpoints";

export const GET = serve(getWebhook, async ({ viewer, params }) => ({
  status: 200,
  body: await getEndpoint(viewer, params.id),
}));

export const PATCH = serve(updateWebhook, async ({ viewer, params, body }) => ({
  status: 200,
  body: await changeEndpoint(viewer, params.id, body),
}));

export const DELETE = serve(deleteWebhook, async ({ viewer, params }) => {
  await deleteEndpoint(viewer, params.id);
  return { status: 204 };
});

export const { OPTIONS, POST, PUT } = refuseMethods("GET", "PATCH", "DELETE");
