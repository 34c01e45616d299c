import { listMessages as readMessages } from "@/server/rest/list-messages";
import { listMessages } from "@/server/rest/operations/messages";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";

export const GET = serve(listMessages, async ({ viewer, query }) => ({
  status: 200,
  body: await readMessages(viewer, query),
}));

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
