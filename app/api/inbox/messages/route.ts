import { handle } from "@/server/rest/handle";
import { jsonResponse } from "@/server/rest/json-response";
import { ListMessages, listMessages } from "@/server/rest/list-messages";
import { refuseMethods } from "@/server/rest/refuse-methods";

export function GET(request: Request): Promise<Response> {
  return handle(request, async (viewer) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    return jsonResponse(await listMessages(viewer, ListMessages.parse(query)));
  });
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
