import { openAttachment } from "@/server/archive/open-attachment";
import { downloadResponse } from "@/server/rest/download-response";
import { downloadAttachment } from "@/server/rest/operations/messages";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serveFile } from "@/server/rest/serve";

export const GET = serveFile(downloadAttachment, async ({ viewer, params, request }) =>
  downloadResponse(request, await openAttachment(viewer, params.id)),
);

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
