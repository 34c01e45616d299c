import { requireViewer } from "@/server/auth/session";
import type { Viewer } from "@/server/auth/viewer";
import { observeRequest } from "@/server/requests/observe-request";
import { errorResponse } from "./error-response";

/** Answers a request of our own screens, for the person who is signed in; tokens open nothing here. */
export function servePerson(request: Request, answer: (viewer: Viewer) => Promise<Response>): Promise<Response> {
  return observeRequest(request, async () => {
    try {
      return await answer(await requireViewer());
    } catch (error) {
      return errorResponse(error, request);
    }
  });
}
