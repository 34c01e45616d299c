import { cookies } from "next/headers";
import { AppError } from "@/server/errors";
import { readSessionCookie } from "./session-cookie";
import { SESSION_COOKIE } from "./session-cookie-name";
import { findSessionViewer } from "./user-session";
import type { Viewer } from "./viewer";

/** Id of the session that the request's cookie names; it may be over. */
export async function findSessionId(): Promise<string | null> {
  return readSessionCookie((await cookies()).get(SESSION_COOKIE)?.value);
}

/** Who sent the request, or null; for server components and route handlers. */
export async function findViewer(): Promise<Viewer | null> {
  const sessionId = await findSessionId();
  return sessionId ? findSessionViewer(sessionId) : null;
}

/** Who sent the request; throws `auth.required` when nobody is signed in. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await findViewer();
  if (!viewer) throw new AppError("auth.required");
  return viewer;
}
