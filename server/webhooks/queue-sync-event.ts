import { v7 as uuid } from "uuid";
import type { Transaction } from "@/server/db/client";
import type { WaitingEndpoints } from "./queue-received";

export interface SyncEvent {
  companyId: number;
  type: "sync.failed" | "sync.recovered";
  incidentId: string;
  integrationId: number;
  reason: "failing" | "needs_owner" | "silent";
  /** Since when mail does not come in; null: it never did. */
  since: Date | null;
  /** Of sync.failed; null where nothing failed. */
  errorCode?: string | null;
  /** Of sync.recovered. */
  recoveredAt?: Date;
}

/** Writes what an incident's beginning or end is to programs, in the transaction that opens or closes it. */
export async function queueSyncEvent(
  tx: Transaction,
  { companyId, type, ...event }: SyncEvent,
): Promise<WaitingEndpoints> {
  const endpoints = await tx.webhookEndpoint.findMany({
    where: { companyId, enabled: true, events: { has: type } },
    select: { id: true },
  });
  const data = JSON.parse(JSON.stringify(event));
  const deliveries = endpoints.map(({ id: endpointId }) => ({
    ...{ id: uuid(), companyId, endpointId, type, data },
    key: `${type}:${event.incidentId}`,
  }));
  await tx.webhookDelivery.createMany({ data: deliveries, skipDuplicates: true });
  return endpoints.map(({ id }) => id);
}
