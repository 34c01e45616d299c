import { createHash, randomBytes } from "node:crypto";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import type { Viewer } from "./viewer";

const PREFIX = "lok_";
const SHOWN_LENGTH = 10;
const LAST_USE_STEP_MS = 60_000;

/** Makes a bearer token with its owner's rights. The answer is the only place where it ever stands in clear. */
export async function createApiToken(owner: Viewer, name: string, expiresAt: Date | null = null): Promise<string> {
  if (owner.role !== "OWNER") throw new AppError("auth.forbidden");
  const token = `${PREFIX}${randomBytes(32).toString("base64url")}`;
  const { companyId, userId } = owner;
  const prefix = token.slice(0, SHOWN_LENGTH);
  await db.apiToken.create({ data: { companyId, userId, name, prefix, hash: hashToken(token), expiresAt } });
  return token;
}

/** Whom the header `Authorization: Bearer …` speaks for; `auth.required` when it is wrong, revoked or expired. */
export async function requireTokenViewer(authorization: string | null): Promise<Viewer> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  if (!token?.startsWith(PREFIX)) throw new AppError("auth.required");
  const now = new Date();
  // By hash: an index look-up on 256 random bits tells a guesser nothing through its timing.
  const stored = await db.apiToken.findUnique({ where: { hash: hashToken(token) } });
  const usable = stored && !stored.revokedAt && (!stored.expiresAt || stored.expiresAt > now);
  if (!usable || !(await isOwner(stored))) throw new AppError("auth.required");
  await noteUse(stored.id, now);
  return { userId: stored.userId, companyId: stored.companyId, role: "OWNER" };
}

/** The rights follow the person: who is no longer owner has a token that opens nothing. */
async function isOwner({ companyId, userId }: { companyId: number; userId: number }): Promise<boolean> {
  const membership = await db.membership.findUnique({ where: { companyId_userId: { companyId, userId } } });
  return membership?.role === "OWNER";
}

async function noteUse(id: number, now: Date): Promise<void> {
  const before = new Date(now.getTime() - LAST_USE_STEP_MS);
  await db.apiToken.updateMany({
    where: { id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: now },
  });
}

function hashToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}
