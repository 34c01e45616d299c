import { listFolders } from "@/server/mailboxes/list-folders";
import { handle } from "@/server/rest/handle";
import { jsonResponse } from "@/server/rest/json-response";
import { readNumberId } from "@/server/rest/read-id";
import { refuseMethods } from "@/server/rest/refuse-methods";

export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, async (viewer) =>
    jsonResponse({ folders: await listFolders(viewer, readNumberId((await params).id)) }),
  );
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
