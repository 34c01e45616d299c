import { requireViewer } from "@/server/auth/session";
import { AppError } from "@/server/errors";
import { openPreview } from "@/server/inbox/open-preview";
import { AttachmentRef } from "@/server/inbox/schema";
import { observeRequest } from "@/server/requests/observe-request";
import { errorResponse } from "@/server/rest/error-response";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { streamBody } from "@/server/rest/stream-body";

/** An attachment to be looked at: a picture inside the page, a PDF in a tab of its own. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return observeRequest(request, async () => {
    try {
      const viewer = await requireViewer();
      const ref = AttachmentRef.safeParse(await params);
      const preview = ref.success ? await openPreview(viewer, ref.data.id) : null;
      if (!preview) throw new AppError("request.not_found");
      return new Response(streamBody(request, preview.stream), {
        headers: {
          "Content-Type": preview.contentType,
          "Content-Length": `${preview.size}`,
          "Content-Disposition": "inline",
          "Content-Security-Policy": policyFor(preview.contentType),
          "X-Content-Type-Options": "nosniff",
          "Cross-Origin-Resource-Policy": "same-origin",
          "Cache-Control": "private, max-age=3600",
        },
      });
    } catch (error) {
      return errorResponse(error, request);
    }
  });
}

/** Browsers show no PDF in a sandbox; their own viewer, in a process apart, is the sandbox then. */
function policyFor(contentType: string): string {
  return contentType === "application/pdf"
    ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
    : "sandbox; default-src 'none'";
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");
