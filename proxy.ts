import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/server/auth/content-security-policy";
import { isForeignWrite } from "@/server/auth/foreign-write";
import { REQUEST_ID, requestIdOf } from "@/server/requests/request-id";
import { answersAsWorker } from "@/server/requests/worker-paths";

/** Before every page and route: refuses writes from other sites and gives each page its own script nonce. */
export function proxy(request: NextRequest): NextResponse {
  if (process.env.LOKARIO_ROLE === "worker" && !answersAsWorker(request.nextUrl.pathname)) {
    return new NextResponse(null, { status: 404 });
  }
  if (isForeignWrite(request)) {
    return NextResponse.json({ error: { code: "auth.forbidden", message: "Cross-origin request" } }, { status: 403 });
  }
  const requestId = requestIdOf(request.headers);
  const nonce = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce, { development: process.env.NODE_ENV === "development" });
  const headers = new Headers(request.headers);
  // Next reads the nonce from this request header and writes it on its own scripts.
  headers.set("content-security-policy", policy);
  headers.set(REQUEST_ID, requestId);
  headers.set("x-nonce", nonce);
  headers.set("x-lokario-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(REQUEST_ID, requestId);
  // A route handler says itself what its answer may do (an attachment, a message, a conversation for paper).
  if (!/^\/api\/|^\/inbox\/[^/]+\/print$/.test(request.nextUrl.pathname))
    response.headers.set("content-security-policy", policy);
  return response;
}

// Files of the build and of public/ have names of their own and run nothing by themselves.
export const config = { matcher: "/((?!_next/static|_next/image|icon|apple-touch-icon|manifest.webmanifest).*)" };
