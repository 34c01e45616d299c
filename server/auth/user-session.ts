import { randomUUID } from "node:crypto";
import { db } from "@/server/db/client";
import type { Viewer } from "./viewer";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The longest a sign-in can last; also the age of the cookie. */
export const SESSION_DAYS = 30;
const IDLE_MS = 14 * DAY_MS;
const SHORT_MS = 12 * HOUR_MS;
// How exactly the idle time is kept: a write per hour and session, not per request.
const TOUCH_MS = HOUR_MS;

/** Opens a session with a new id: 30 days when the device is remembered, else 12 hours. */
export async function openSession(userId: number, { remember }: { remember: boolean }): Promise<string> {
  const now = Date.now();
  await db.userSession.deleteMany({ where: { userId, expiresAt: { lt: new Date(now) } } });
  const expiresAt = new Date(now + (remember ? SESSION_DAYS * DAY_MS : SHORT_MS));
  const { id } = await db.userSession.create({ data: { id: randomUUID(), userId, expiresAt } });
  return id;
}

/** Ends a session for good: its cookie opens nothing any more. */
export async function closeSession(sessionId: string): Promise<void> {
  await db.userSession.deleteMany({ where: { id: sessionId } });
}

/**
 * Who a session belongs to, read afresh so that signing out, expiry and a changed role count at once; null when it
 * is over or the person left the company.
 */
export async function findSessionViewer(sessionId: string): Promise<Viewer | null> {
  const now = Date.now();
  const session = await db.userSession.findUnique({
    where: { id: sessionId, expiresAt: { gt: new Date(now) }, lastSeenAt: { gt: new Date(now - IDLE_MS) } },
    include: { user: { include: { memberships: { orderBy: { createdAt: "asc" }, take: 1 } } } },
  });
  const membership = session?.user.memberships[0];
  if (!session || !membership) return null;
  if (now - session.lastSeenAt.getTime() > TOUCH_MS) await touchSession(sessionId);
  return { userId: membership.userId, companyId: membership.companyId, role: membership.role };
}

async function touchSession(sessionId: string): Promise<void> {
  await db.userSession.updateMany({ where: { id: sessionId }, data: { lastSeenAt: new Date() } });
}
