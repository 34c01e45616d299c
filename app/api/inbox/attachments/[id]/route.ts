import { openAttachment } from "@/server/archive/open-attachment";
import { downloadResponse } from "@/server/rest/download-response";
import { handleDownload } from "@/server/rest/handle";
import { readUuid } from "@/server/rest/read-id";
import { refuseMethods } from "@/server/rest/refuse-methods";

export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handleDownload(request, async (viewer) =>
    downloadResponse(request, await openAttachment(viewer, readUuid((await params).id))),
  );
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
