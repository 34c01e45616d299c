import { handle } from "@/server/rest/handle";
import { jsonResponse } from "@/server/rest/json-response";
import { readUuid } from "@/server/rest/read-id";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { toRunOutcome } from "@/server/rest/run-outcome";
import { waitForRun } from "@/server/sync/wait-for-run";

/** Where a sync stands now. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, async (viewer) => {
    const run = await waitForRun(viewer, readUuid((await params).id), { timeoutMs: 0 });
    return jsonResponse(toRunOutcome(run));
  });
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
