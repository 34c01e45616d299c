import { planNew } from "@/server/outbox/plan-draft";
import { sendMail } from "@/server/rest/operations/outgoing";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { sendOutgoing } from "@/server/rest/send-outgoing";
import { serve } from "@/server/rest/serve";

export const POST = serve(sendMail, async ({ viewer, body, request }) => {
  const { to, cc, bcc, subject, text } = body;
  const draft = { ...(await planNew(viewer, to)), cc, bcc, subject, text };
  return sendOutgoing(viewer, { request, body, draft });
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
