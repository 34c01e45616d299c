import { disconnectMailbox } from "@/server/mailboxes/disconnect-mailbox";
import { getMailbox } from "@/server/mailboxes/get-mailbox";
import { changeIntegration } from "@/server/rest/change-integration";
import { deleteIntegration, getIntegration, updateIntegration } from "@/server/rest/operations/integrations";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";

export const GET = serve(getIntegration, async ({ viewer, params }) => ({
  status: 200,
  body: await getMailbox(viewer, params.id),
}));

export const PATCH = serve(updateIntegration, async ({ viewer, params, body }) => ({
  status: 200,
  body: await changeIntegration(viewer, params.id, body),
}));

/** 202 when the mail goes too: it is erased behind the answer. */
export const DELETE = serve(deleteIntegration, async ({ viewer, params: { id }, query: { messages } }) => {
  await disconnectMailbox(viewer, id, { messages });
  return messages === "keep" ? { status: 204 } : { status: 202, body: { id, status: "erasing" } };
});

export const { OPTIONS, POST, PUT } = refuseMethods("GET", "PATCH", "DELETE");
