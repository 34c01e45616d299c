import type { Viewer } from "@/server/auth/viewer";
import type { Transaction } from "@/server/db/client";
import { AppError } from "@/server/errors";

export interface Reassigned {
  tied: number;
  untied: number;
}

/**
 * Gives a client exactly these addresses and ties the messages exchanged with them to it; those of addresses it loses
 * are untied. The caller holds the company's mail lock, else an import running now could miss the change.
 */
export async function assignAddresses(
  tx: Transaction,
  viewer: Viewer,
  clientId: number,
  addresses: string[],
): Promise<Reassigned> {
  const { companyId } = viewer;
  await refuseTakenAddress(tx, companyId, clientId, addresses);
  const before = await tx.clientAddress.findMany({ where: { companyId, clientId }, select: { address: true } });
  const lost = before.map(({ address }) => address).filter((address) => !addresses.includes(address));
  await tx.clientAddress.deleteMany({ where: { companyId, clientId } });
  await tx.clientAddress.createMany({
    data: addresses.map((address, ordinal) => ({ companyId, clientId, address, ordinal })),
  });
  const untied = await tx.message.updateMany({
    where: { companyId, clientId, correspondentAddress: { in: lost } },
    data: { clientId: null },
  });
  const tied = await tx.message.updateMany({
    where: { companyId, clientId: null, correspondentAddress: { in: addresses } },
    data: { clientId },
  });
  return { tied: tied.count, untied: untied.count };
}

async function refuseTakenAddress(
  tx: Transaction,
  companyId: number,
  clientId: number,
  addresses: string[],
): Promise<void> {
  const taken = await tx.clientAddress.findFirst({
    where: { companyId, address: { in: addresses }, clientId: { not: clientId } },
    select: { address: true, client: { select: { id: true, name: true } } },
    orderBy: { address: "asc" },
  });
  if (!taken) return;
  throw new AppError("client.address_taken", {
    detail: { email: taken.address, client: taken.client.name, clientId: taken.client.id },
  });
}
