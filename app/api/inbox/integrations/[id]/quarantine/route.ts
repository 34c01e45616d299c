import { listQuarantined } from "@/server/quarantine/list-quarantined";
import { toRestError } from "@/server/rest/error-response";
import { handle } from "@/server/rest/handle";
import { jsonResponse } from "@/server/rest/json-response";
import { readNumberId } from "@/server/rest/read-id";
import { refuseMethods } from "@/server/rest/refuse-methods";

export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, async (viewer) => {
    const { items, total } = await listQuarantined(viewer, readNumberId((await params).id));
    return jsonResponse({ quarantined: items.map((item) => ({ ...item, error: toRestError(item.error) })), total });
  });
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
