import { findSessionId, findViewer } from "@/server/auth/session";
import { AppError } from "@/server/errors";
import { finishAuthorization } from "@/server/oauth/finish-authorization";
import { OAUTH_KEYS } from "@/server/providers/oauth";
import { observeRequest } from "@/server/requests/observe-request";
import { errorResponse } from "@/server/rest/error-response";
import { refuseMethods } from "@/server/rest/refuse-methods";

/** Where a provider sends an owner back to, with a code or a refusal; leads on to the page that shows the outcome. */
export function GET(request: Request, { params }: { params: Promise<{ provider: string }> }): Promise<Response> {
  return observeRequest(request, () => answer(request, params));
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethods("GET");

async function answer(request: Request, params: Promise<{ provider: string }>): Promise<Response> {
  try {
    const { provider } = await params;
    const key = OAUTH_KEYS.find((known) => known === provider);
    if (!key) throw new AppError("request.not_found");
    const [viewer, sessionId] = [await findViewer(), await findSessionId()];
    // Only the session that left can finish what it began: after a new sign-in it is begun anew.
    if (!viewer || !sessionId) return leadTo("/login?next=/settings/integrations/new");
    return leadTo(await finishAuthorization(viewer, sessionId, key, new URL(request.url).searchParams));
  } catch (error) {
    return errorResponse(error, request);
  }
}

/** By GET, and without the address that we were called at, which carries the code. */
function leadTo(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: path, "cache-control": "no-store", "referrer-policy": "no-referrer" },
  });
}
