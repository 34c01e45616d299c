import { randomUUID } from "node:crypto";
import { db, type Transaction } from "@/server/db/client";
import { lockBlobs } from "./lock-blobs";

/** From putting content to writing the row that refers to it; after a crash in between the content goes. */
const HOLD_MINUTES = 60;

/**
 * Keeps the sweep away from these hashes until `claimBlobs`, or for an hour. To be done before the content is put:
 * whatever the store holds is then either referred to by a row, or named by a hold that runs out.
 */
export async function holdBlobs(hashes: Uint8Array[]): Promise<string[]> {
  const holds = hashes.map(() => randomUUID());
  const hexes = hashes.map((hash) => Buffer.from(hash).toString("hex"));
  await db.$transaction(async (tx) => {
    await lockBlobs(tx, hashes);
    await tx.$executeRaw`
      INSERT INTO "loose_blob" ("id", "hash", "freeAt")
      SELECT held."id", decode(held."hex", 'hex'), now() + ${HOLD_MINUTES} * interval '1 minute'
      FROM unnest(${holds}::uuid[], ${hexes}::text[]) AS held("id", "hex")`;
  });
  return holds;
}

/** In the transaction that writes the references; throws when a hold ran out, since its content may be gone. */
export async function claimBlobs(tx: Transaction, holds: string[]): Promise<void> {
  if (holds.length === 0) return;
  const { count } = await tx.looseBlob.deleteMany({ where: { id: { in: holds } } });
  if (count < holds.length) throw new Error("content was held for longer than its hour before a row referred to it");
}

/** Instead of `claimBlobs`, for content that no row will refer to: the next sweep may have it. */
export async function dropBlobs(tx: Transaction, holds: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "loose_blob" SET "freeAt" = date_trunc('milliseconds', now()) WHERE "id" = ANY(${holds}::uuid[])`;
}
