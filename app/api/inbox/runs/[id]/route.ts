import { handle } from "@/server/rest/handle";
import { readUuid } from "@/server/rest/read-id";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { showRun } from "@/server/rest/show-run";

/** Where a sync stands now, step by step. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, async (viewer) => showRun(viewer, readUuid((await params).id)));
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
