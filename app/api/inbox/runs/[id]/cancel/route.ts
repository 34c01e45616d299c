import { handle } from "@/server/rest/handle";
import { readUuid } from "@/server/rest/read-id";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { showRun } from "@/server/rest/show-run";
import { cancelRun } from "@/server/sync/cancel-run";

/** Stops a sync; what it stored stays. Answers the run. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, async (viewer) => {
    const runId = readUuid((await params).id);
    await cancelRun(viewer, runId);
    return showRun(viewer, runId);
  });
}

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
