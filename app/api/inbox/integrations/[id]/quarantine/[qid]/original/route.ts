import { openQuarantined } from "@/server/quarantine/open-quarantined";
import { downloadResponse } from "@/server/rest/download-response";
import { handleDownload } from "@/server/rest/handle";
import { type QuarantinedParams, readQuarantined } from "@/server/rest/read-quarantined";
import { refuseMethods } from "@/server/rest/refuse-methods";

/** The mail as the server gave it (.eml). */
export function GET(request: Request, { params }: QuarantinedParams): Promise<Response> {
  return handleDownload(request, async (viewer) => {
    const { mailboxId, id } = readQuarantined(await params);
    const original = await openQuarantined(viewer, mailboxId, id);
    return downloadResponse(request, { ...original, contentType: "application/octet-stream" });
  });
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
