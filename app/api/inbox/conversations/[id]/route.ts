import { getConversation } from "@/server/rest/operations/conversations";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { requireConversation } from "@/server/rest/require-conversation";
import { serve } from "@/server/rest/serve";

export const GET = serve(getConversation, async ({ viewer, params }) => ({
  status: 200,
  body: await requireConversation(viewer, params.id),
}));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
