import { takeBack } from "@/server/outbox/take-back";
import { cancelOutgoing } from "@/server/rest/operations/outgoing";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { toOutgoing } from "@/server/rest/send-outgoing";
import { serve } from "@/server/rest/serve";

/** It is a draft again, in the drafts of the token's person. */
export const POST = serve(cancelOutgoing, async ({ viewer, params: { id } }) => {
  return { status: 200, body: toOutgoing(await takeBack(viewer, id)) };
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
