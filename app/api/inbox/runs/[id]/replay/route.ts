import { handle } from "@/server/rest/handle";
import { jsonResponse } from "@/server/rest/json-response";
import { readUuid } from "@/server/rest/read-id";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { replayRun } from "@/server/sync/replay-run";

/** Does an ended sync again, as far as something is left to do: 202 and the new run, or the one that is under way. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, async (viewer) => {
    const { runId, status } = await replayRun(viewer, readUuid((await params).id));
    return jsonResponse({ runId, status }, 202);
  });
}

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
