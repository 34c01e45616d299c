import { listConversations as readConversations } from "@/server/inbox/list-conversations";
import { listConversations } from "@/server/rest/operations/conversations";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";

export const GET = serve(listConversations, async ({ viewer, query: { integrationId: mailboxId, ...query } }) => {
  const { items, nextCursor } = await readConversations(viewer, { ...query, mailboxId });
  const conversations = items.map(({ mailboxes, ...item }) => ({ ...item, integrations: mailboxes }));
  return { status: 200, body: { conversations, nextCursor } };
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
