import { testWebhook } from "@/server/rest/operations/webhooks";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";
import { testEndpoint } from "@/server/webhooks/test-endpoint";

export const POST = serve(testWebhook, async ({ viewer, params }) => ({
  status: 200,
  body: await testEndpoint(viewer, params.id),
}));

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
