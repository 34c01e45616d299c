import { openQuarantined } from "@/server/quarantine/open-quarantined";
import { downloadResponse } from "@/server/rest/download-response";
import { downloadQuarantined } from "@/server/rest/operations/quarantine";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serveFile } from "@/server/rest/serve";

/** The mail as the server gave it (.eml). */
export const GET = serveFile(downloadQuarantined, async ({ viewer, params, request }) => {
  const original = await openQuarantined(viewer, params.id, params.qid);
  return downloadResponse(request, { ...original, contentType: "application/octet-stream" });
});

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
