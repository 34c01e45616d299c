import { db } from "@/server/db/client";
import { WEBHOOK_EVENTS } from "./schema";
import type { EndpointView } from "./views";

/** The endpoints of a company, or the one with this id, oldest first. */
export async function readEndpointViews(companyId: number, id?: number): Promise<EndpointView[]> {
  const now = new Date();
  const rows = await db.webhookEndpoint.findMany({
    where: { companyId, id },
    omit: { secretSealed: true, previousSecretSealed: true },
    orderBy: { id: "asc" },
    include: {
      deliveries: { where: { status: "DELIVERED" }, orderBy: { createdAt: "desc" }, take: 1 },
      _count: { select: { deliveries: { where: { status: "PENDING", attempts: { gt: 0 } } } } },
    },
  });
  const failed = await countFailed(rows.map((row) => row.id));
  return rows.map(({ deliveries, _count, companyId: _company, events, previousSecretUntil: until, ...row }) => ({
    ...row,
    previousSecretUntil: until && until > now ? until : null,
    events: WEBHOOK_EVENTS.filter((event) => events.includes(event)),
    waiting: _count.deliveries,
    failed: failed.get(row.id) ?? 0,
    lastDeliveredAt: deliveries[0]?.attemptedAt ?? null,
  }));
}

async function countFailed(ids: number[]): Promise<Map<number, number>> {
  const groups = await db.webhookDelivery.groupBy({
    by: ["endpointId"],
    where: { endpointId: { in: ids }, status: "FAILED" },
    _count: true,
  });
  return new Map(groups.map(({ endpointId, _count }) => [endpointId, _count]));
}
