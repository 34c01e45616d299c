import { retryQuarantined } from "@/server/quarantine/retry-quarantined";
import { handle } from "@/server/rest/handle";
import { jsonResponse } from "@/server/rest/json-response";
import { type QuarantinedParams, readQuarantined } from "@/server/rest/read-quarantined";
import { refuseMethods } from "@/server/rest/refuse-methods";

/** The sync that tries again; it may be one that is under way. */
export function POST(request: Request, { params }: QuarantinedParams): Promise<Response> {
  return handle(request, async (viewer) => {
    const { mailboxId, id } = readQuarantined(await params);
    const { runId, status } = await retryQuarantined(viewer, { mailboxId, ids: [id] }, "API");
    return jsonResponse({ runId, status }, 202);
  });
}

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
