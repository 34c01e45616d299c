import { connectMailbox } from "@/server/mailboxes/connect-mailbox";
import { listMailboxes } from "@/server/mailboxes/list-mailboxes";
import { ConnectMailbox } from "@/server/mailboxes/schema";
import { handle } from "@/server/rest/handle";
import { jsonResponse } from "@/server/rest/json-response";
import { readJson } from "@/server/rest/read-json";
import { refuseMethods } from "@/server/rest/refuse-methods";

export function GET(request: Request): Promise<Response> {
  return handle(request, async (viewer) => jsonResponse({ integrations: await listMailboxes(viewer) }));
}

export function POST(request: Request): Promise<Response> {
  return handle(request, async (viewer) => {
    const mailbox = await connectMailbox(viewer, ConnectMailbox.parse(await readJson(request)), "API");
    return jsonResponse(mailbox, 201, { Location: `/api/inbox/integrations/${mailbox.id}` });
  });
}

export const { DELETE, OPTIONS, PATCH, PUT } = refuseMethods("GET", "POST");
