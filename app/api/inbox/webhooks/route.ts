import { createWebhook, listWebhooks } from "@/server/rest/operations/webhooks";
import { pageById } from "@/server/rest/page-by-id";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";
import { createEndpoint } from "@/server/webhooks/create-endpoint";
import { listEndpoints } from "@/server/webhooks/list-endpoints";

export const GET = serve(listWebhooks, async ({ viewer, query }) => {
  const { page, nextCursor } = pageById(await listEndpoints(viewer), query);
  return { status: 200, body: { webhooks: page, nextCursor } };
});

export const POST = serve(createWebhook, async ({ viewer, body }) => {
  const { endpoint, secret } = await createEndpoint(viewer, body);
  return { status: 201, headers: { Location: `/api/inbox/webhooks/${endpoint.id}` }, body: { ...endpoint, secret } };
});

export const { DELETE, OPTIONS, PATCH, PUT } = refuseMethods("GET", "POST");
