import { renewWebhookSecret } from "@/server/rest/operations/webhooks";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";
import { renewSecret } from "@/server/webhooks/renew-secret";

export const POST = serve(renewWebhookSecret, async ({ viewer, params }) => {
  const { endpoint, secret } = await renewSecret(viewer, params.id);
  return { status: 200, body: { ...endpoint, secret } };
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
