import { db } from "@/server/db/client";
import { Prisma } from "@/server/db/generated/client";
import { AppError } from "@/server/errors";

const KEPT_MS = 24 * 3_600_000;
/** Longer than any answer takes: `?wait=1` waits ten minutes. */
const LOCK_MS = 15 * 60_000;
const RETRY_MS = 1_000;

interface Named {
  tokenId: number;
  key: string;
  requestHash: Uint8Array<ArrayBuffer>;
}

/** Leave to answer a request, until `lockedUntil`. */
export interface Claim extends Omit<Named, "requestHash"> {
  lockedUntil: Date;
}

export interface StoredAnswer {
  status: number;
  headers: Record<string, string>;
  /** Null for none. */
  body: unknown;
}

/**
 * Leave to answer a request that is new, or the answer that it got. `request.in_progress` while another call answers
 * it, `request.key_reused` when the key stands for something else.
 */
export async function claimRequest({ tokenId, key, requestHash }: Named): Promise<Claim | StoredAnswer> {
  const now = Date.now();
  const expired = new Date(now - KEPT_MS);
  const lockedUntil = new Date(now + LOCK_MS);
  await db.idempotentRequest.deleteMany({ where: { createdAt: { lt: expired } } });
  // What nobody finished, as its process died, is taken over by the same request only.
  const claimed = await db.$executeRaw`
    INSERT INTO "idempotent_request" AS r ("tokenId", "key", "requestHash", "lockedUntil")
    VALUES (${tokenId}, ${key}, ${requestHash}, ${lockedUntil})
    ON CONFLICT ("tokenId", "key") DO UPDATE SET "lockedUntil" = excluded."lockedUntil"
    WHERE r."status" IS NULL AND r."lockedUntil" < ${new Date(now)} AND r."requestHash" = excluded."requestHash"`;
  return claimed === 1 ? { tokenId, key, lockedUntil } : readAnswer({ tokenId, key, requestHash });
}

async function readAnswer({ tokenId, key, requestHash }: Named): Promise<StoredAnswer> {
  const row = await db.idempotentRequest.findUnique({ where: { tokenId_key: { tokenId, key } } });
  // Gone: the call that answered it failed just now.
  if (!row) throw new AppError("request.in_progress", { retryAfterMs: RETRY_MS });
  if (!Buffer.from(row.requestHash).equals(requestHash)) throw new AppError("request.key_reused");
  if (row.status === null) throw new AppError("request.in_progress", { retryAfterMs: RETRY_MS });
  return { status: row.status, headers: row.headers as StoredAnswer["headers"], body: row.body };
}

/** Keeps the answer, unless the claim ran out and another call has it now. */
export async function keepAnswer(claim: Claim, { status, headers, body }: StoredAnswer): Promise<void> {
  const kept = { status, headers, body: body === null ? Prisma.DbNull : body };
  await db.idempotentRequest.updateMany({ where: { ...claim }, data: kept });
}

/** Lets the request be tried again under its key. */
export async function yieldRequest(claim: Claim): Promise<void> {
  await db.idempotentRequest.deleteMany({ where: { ...claim } });
}
