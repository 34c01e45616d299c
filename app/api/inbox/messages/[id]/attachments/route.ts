import { openAttachments } from "@/server/archive/open-attachments";
import { downloadResponse } from "@/server/rest/download-response";
import { downloadAttachments } from "@/server/rest/operations/messages";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serveFile } from "@/server/rest/serve";

/** Every file of the mail in one archive. */
export const GET = serveFile(downloadAttachments, async ({ viewer, params, request }) =>
  downloadResponse(request, await openAttachments(viewer, params.id)),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
