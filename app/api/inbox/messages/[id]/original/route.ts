import { openOriginal } from "@/server/archive/open-original";
import { downloadResponse } from "@/server/rest/download-response";
import { handleDownload } from "@/server/rest/handle";
import { readUuid } from "@/server/rest/read-id";
import { refuseMethods } from "@/server/rest/refuse-methods";

/** The mail as the server has it (.eml). */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handleDownload(request, async (viewer) => {
    const original = await openOriginal(viewer, readUuid((await params).id));
    return downloadResponse(request, { ...original, contentType: "application/octet-stream" });
  });
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
