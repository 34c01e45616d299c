import { openOriginal } from "@/server/archive/open-original";
import { downloadResponse } from "@/server/rest/download-response";
import { downloadMessage } from "@/server/rest/operations/messages";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serveFile } from "@/server/rest/serve";

/** The mail as the server has it (.eml). */
export const GET = serveFile(downloadMessage, async ({ viewer, params, request }) => {
  const original = await openOriginal(viewer, params.id);
  return downloadResponse(request, { ...original, contentType: "application/octet-stream" });
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
