import { introduceQuote } from "@/app/_i18n/introduce-quote";
import { findAnswered } from "@/server/outbox/find-answered";
import { planAnswering } from "@/server/outbox/plan-draft";
import { replyToConversation } from "@/server/rest/operations/outgoing";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { sendOutgoing } from "@/server/rest/send-outgoing";
import { serve } from "@/server/rest/serve";

export const POST = serve(replyToConversation, async ({ viewer, params: { id }, body, request }) => {
  const answered = await findAnswered(viewer, id);
  const { draft } = await planAnswering(viewer, {
    kind: body.replyAll ? "REPLY_ALL" : "REPLY",
    messageId: answered.id,
    heading: body.quote ? introduceQuote(body.language, answered) : null,
  });
  return sendOutgoing(viewer, { request, body, draft: { ...draft, text: body.text } });
});

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
