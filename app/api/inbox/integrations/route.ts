import { connectMailbox } from "@/server/mailboxes/connect-mailbox";
import { listMailboxes } from "@/server/mailboxes/list-mailboxes";
import { createIntegration, listIntegrations } from "@/server/rest/operations/integrations";
import { pageById } from "@/server/rest/page-by-id";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";

export const GET = serve(listIntegrations, async ({ viewer, query }) => {
  const { page, nextCursor } = pageById(await listMailboxes(viewer), query);
  return { status: 200, body: { integrations: page, nextCursor } };
});

export const POST = serve(createIntegration, async ({ viewer, body }) => {
  const mailbox = await connectMailbox(viewer, body, "API");
  return { status: 201, headers: { Location: `/api/inbox/integrations/${mailbox.id}` }, body: mailbox };
});

export const { DELETE, OPTIONS, PATCH, PUT } = refuseMethods("GET", "POST");
