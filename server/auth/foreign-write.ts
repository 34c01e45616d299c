import { SESSION_COOKIE } from "./session-cookie-name";

interface IncomingRequest {
  method: string;
  headers: Headers;
  cookies: { has(name: string): boolean };
}

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request would change something on behalf of another site. Browsers name the origin of every such
 * request; one that names none may only come from a program, and those never carry the session cookie.
 */
export function isForeignWrite({ method, headers, cookies }: IncomingRequest): boolean {
  if (SAFE_METHODS.has(method)) return false;
  const origin = headers.get("origin");
  if (origin === null) return cookies.has(SESSION_COOKIE) || headers.get("sec-fetch-site") === "cross-site";
  return hostOf(origin) !== (headers.get("x-forwarded-host") ?? headers.get("host"));
}

/** "null", the origin of sandboxed frames, has no host and so fits nowhere. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
