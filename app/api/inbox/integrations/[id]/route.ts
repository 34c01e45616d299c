import { disconnectMailbox } from "@/server/mailboxes/disconnect-mailbox";
import { getMailbox } from "@/server/mailboxes/get-mailbox";
import { DisconnectMailbox, SetScope } from "@/server/mailboxes/schema";
import { setScope } from "@/server/mailboxes/set-scope";
import { handle } from "@/server/rest/handle";
import { jsonResponse } from "@/server/rest/json-response";
import { readNumberId } from "@/server/rest/read-id";
import { readJson } from "@/server/rest/read-json";
import { refuseMethods } from "@/server/rest/refuse-methods";

type Context = { params: Promise<{ id: string }> };

export function GET(request: Request, { params }: Context): Promise<Response> {
  return handle(request, async (viewer) => jsonResponse(await getMailbox(viewer, readNumberId((await params).id))));
}

/** What is imported: `historyMonths`, `followDeletions`, `folderIds`; what is left out stays as it is. */
export function PATCH(request: Request, { params }: Context): Promise<Response> {
  return handle(request, async (viewer) => {
    const { id, ...scope } = SetScope.parse({ ...(await readJson(request)), id: readNumberId((await params).id) });
    return jsonResponse(await setScope(viewer, id, scope, "API"));
  });
}

/** `?messages=keep` (the default) answers 204; `?messages=delete` 202, as the mail is erased behind the answer. */
export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return handle(request, async (viewer) => {
    const { id, messages } = DisconnectMailbox.parse({
      id: readNumberId((await params).id),
      messages: new URL(request.url).searchParams.get("messages") ?? "keep",
    });
    await disconnectMailbox(viewer, id, { messages });
    return messages === "keep" ? new Response(null, { status: 204 }) : jsonResponse({ id, status: "erasing" }, 202);
  });
}

export const { OPTIONS, POST, PUT } = refuseMethods("GET", "PATCH", "DELETE");
