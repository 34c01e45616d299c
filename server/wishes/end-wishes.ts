import { db, type Transaction } from "@/server/db/client";
import type { AppError, ErrorCode } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import type { Lease } from "@/server/sync/take-lease";
import type { Wish } from "./take-wishes";

type Key = Pick<Wish, "id" | "version" | "messageId">;

/** Granted, unless a person changed their mind meanwhile: then the newer wish waits for its own turn. */
export async function endWishes(tx: Transaction, wishes: Key[]): Promise<void> {
  if (wishes.length === 0) return;
  await tx.$executeRaw`
    DELETE FROM "wish" w USING json_to_recordset(${keysOf(wishes)}::json) AS done("id" bigint, "version" int)
    WHERE w."id" = done."id" AND w."version" = done."version"`;
}

/** The server has these where they were wished: from now on what it says is the truth. */
export async function trustServer(tx: Transaction, messageIds: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "message" m SET "filedAt" = NULL
    WHERE m."id" = ANY(${messageIds}::uuid[]) AND NOT EXISTS (
      SELECT 1 FROM "wish" w WHERE w."messageId" = m."id" AND w."kind" = 'FILING')`;
}

/** Given up: shown with cause and cure until a person decides. */
export async function failWishes(
  tx: Transaction,
  { companyId }: Lease,
  wishes: Key[],
  { code, detail }: Pick<AppError, "code" | "detail">,
): Promise<void> {
  if (wishes.length === 0) return;
  await publishChange(tx, companyId, { kind: "conversations" });
  await tx.$executeRaw`
    UPDATE "wish" w SET "failedAt" = now(), "errorCode" = ${code}, "errorDetail" = ${JSON.stringify(detail)}::jsonb
    FROM json_to_recordset(${keysOf(wishes)}::json) AS failed("id" bigint, "version" int)
    WHERE w."id" = failed."id" AND w."version" = failed."version"`;
}

/** Once a sync has looked again where things are. */
export async function postponeWishes(tx: Transaction, wishes: Key[], seconds: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE "wish" w SET "nextTryAt" = now() + ${seconds} * interval '1 second'
    FROM json_to_recordset(${keysOf(wishes)}::json) AS later("id" bigint, "version" int)
    WHERE w."id" = later."id" AND w."version" = later."version"`;
}

/** A server that does not answer, or lets nobody in, is asked again after this long, or by the next sync that gets through. */
const TROUBLE_MINUTES = 5;

/** Why what waits still waits: for the page of the mailbox. */
export async function noteTrouble({ mailboxId }: Lease, code: ErrorCode): Promise<void> {
  await db.$executeRaw`
    UPDATE "wish" SET "errorCode" = ${code},
      "nextTryAt" = greatest("nextTryAt", now() + ${TROUBLE_MINUTES} * interval '1 minute')
    WHERE "mailboxId" = ${mailboxId} AND "failedAt" IS NULL`;
}

function keysOf(wishes: Key[]): string {
  return JSON.stringify(wishes.map(({ id, version }) => ({ id: String(id), version })));
}
