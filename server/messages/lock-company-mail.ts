import type { Transaction } from "@/server/db/client";

/**
 * One import at a time per company: threads and clients are decided over the company's whole mail. Clients take the
 * same lock when their addresses change, so that neither side misses the other.
 */
export async function lockCompanyMail(tx: Transaction, companyId: number): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(4711, ${companyId}::int)`;
}
