import type { Viewer } from "@/server/auth/viewer";
import { db, type Transaction } from "@/server/db/client";
import { AppError } from "@/server/errors";
import type { ClientView } from "./views";

/** One client with its addresses, how many messages were exchanged and when the last was. */
export async function getClient(
  viewer: Viewer,
  id: number,
  tx: Pick<Transaction, "client" | "message"> = db,
): Promise<ClientView> {
  const client = await tx.client.findFirst({
    where: { id, companyId: viewer.companyId },
    select: {
      id: true,
      name: true,
      organisation: true,
      phone: true,
      notes: true,
      addresses: { select: { address: true }, orderBy: [{ ordinal: "asc" }, { address: "asc" }] },
    },
  });
  if (!client) throw new AppError("request.not_found");
  const exchanges = await tx.message.aggregate({
    where: { clientId: id, companyId: viewer.companyId },
    _count: true,
    _max: { receivedAt: true },
  });
  return {
    ...client,
    addresses: client.addresses.map(({ address }) => address),
    messageCount: exchanges._count,
    lastExchangeAt: exchanges._max.receivedAt,
  };
}
