import { handle } from "@/server/rest/handle";
import { readNumberId } from "@/server/rest/read-id";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { syncIntegration } from "@/server/rest/sync-integration";

/** Seconds a serverless host gives `?wait=1`. */
export const maxDuration = 300;

export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, async (viewer) => syncIntegration(viewer, readNumberId((await params).id), request));
}

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
