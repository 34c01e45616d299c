import { getMessage } from "@/server/rest/operations/messages";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { requireMessage } from "@/server/rest/require-message";
import { serve } from "@/server/rest/serve";

export const GET = serve(getMessage, async ({ viewer, params }) => ({
  status: 200,
  body: await requireMessage(viewer, params.id),
}));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
