import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { TOKEN_PREFIX } from "./create-token";
import { hashToken } from "./hash-token";
import type { Scope } from "./schema";
import { toScope } from "./stored-scope";

const LAST_USE_STEP_MS = 60_000;

/** Whom a token speaks for, and how much it may ask. */
export interface Caller {
  tokenId: number;
  scope: Scope;
  viewer: Viewer;
}

/** Who sent `Authorization: Bearer …`; `auth.required` when the token is wrong, revoked or expired. */
export async function requireCaller(authorization: string | null): Promise<Caller> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  if (!token?.startsWith(TOKEN_PREFIX)) throw new AppError("auth.required");
  const now = new Date();
  // By hash: an index look-up on 256 random bits tells a guesser nothing through its timing.
  const stored = await db.apiToken.findUnique({ where: { hash: hashToken(token) } });
  if (!stored || stored.revokedAt || stored.expiresAt <= now) throw new AppError("auth.required");
  const viewer = await requirePerson(stored);
  await noteUse(stored.id, now);
  return { tokenId: stored.id, scope: toScope(stored.scope), viewer };
}

/** The rights follow the person: an owner who became a member has a token that does what members may. */
async function requirePerson({ companyId, userId }: { companyId: number; userId: number }): Promise<Viewer> {
  const membership = await db.membership.findUnique({ where: { companyId_userId: { companyId, userId } } });
  if (!membership) throw new AppError("auth.required");
  return { userId, companyId, role: membership.role };
}

async function noteUse(id: number, now: Date): Promise<void> {
  const before = new Date(now.getTime() - LAST_USE_STEP_MS);
  await db.apiToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: now },
  });
}
