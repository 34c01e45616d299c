import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";

/** The client of the company to whom an address belongs, in whatever case it is written; null when none. */
export async function findClientByAddress(
  viewer: Viewer,
  address: string,
): Promise<{ id: number; name: string } | null> {
  const found = await db.clientAddress.findUnique({
    where: { companyId_address: { companyId: viewer.companyId, address: address.trim().toLowerCase() } },
    select: { client: { select: { id: true, name: true } } },
  });
  return found?.client ?? null;
}
