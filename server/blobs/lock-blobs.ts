import type { Transaction } from "@/server/db/client";

/**
 * Until the end of the transaction nobody else holds or sweeps these hashes. In one order for all, so that two who
 * want the same ones wait and do not deadlock.
 */
export async function lockBlobs(tx: Transaction, hashes: Uint8Array[]): Promise<void> {
  const keys = [...new Set(hashes.map((hash) => Buffer.from(hash).readBigInt64BE(0)))].sort((a, b) => (a < b ? -1 : 1));
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(key) FROM unnest(${keys}::bigint[]) AS key`;
}
