import { getDraft } from "@/server/outbox/get-draft";
import { getOutgoing } from "@/server/rest/operations/outgoing";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { toOutgoing } from "@/server/rest/send-outgoing";
import { serve } from "@/server/rest/serve";

export const GET = serve(getOutgoing, async ({ viewer, params: { id } }) => {
  return { status: 200, body: toOutgoing(await getDraft(viewer, id)) };
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
