import { requireTokenViewer } from "@/server/auth/api-tokens";
import { requireViewer } from "@/server/auth/session";
import type { Viewer } from "@/server/auth/viewer";
import { observeRequest } from "@/server/requests/observe-request";
import { errorResponse } from "./error-response";

/**
 * Answers a REST request for the owner whose bearer token it carries; whatever is thrown becomes a JSON error.
 * Cookies open nothing here, so no page of another site can act through a signed-in browser.
 */
export function handle(request: Request, answer: (viewer: Viewer) => Promise<Response>): Promise<Response> {
  return observeRequest(request, async () => {
    try {
      return await answer(await requireTokenViewer(request.headers.get("authorization")));
    } catch (error) {
      return errorResponse(error, request);
    }
  });
}

/** As `handle`, for downloads, which the browser's session may read too. */
export async function handleDownload(
  request: Request,
  answer: (viewer: Viewer) => Promise<Response>,
): Promise<Response> {
  if (request.headers.has("authorization")) return handle(request, answer);
  return observeRequest(request, async () => {
    try {
      return await answer(await requireViewer());
    } catch (error) {
      return errorResponse(error, request);
    }
  });
}
