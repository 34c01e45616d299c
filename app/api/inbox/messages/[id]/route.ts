import { handle } from "@/server/rest/handle";
import { jsonResponse } from "@/server/rest/json-response";
import { readUuid } from "@/server/rest/read-id";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { requireMessage } from "@/server/rest/require-message";

export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, async (viewer) => jsonResponse(await requireMessage(viewer, readUuid((await params).id))));
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
