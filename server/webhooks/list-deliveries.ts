import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { toDeliveryView } from "./delivery-view";
import { requireEndpoint } from "./require-endpoint";
import type { ListDeliveries } from "./schema";
import type { DeliveriesPage } from "./views";

/** What was posted to an endpoint, the newest first. */
export async function listDeliveries(
  viewer: Viewer,
  { id, troubled, cursor, limit = 25 }: ListDeliveries,
): Promise<DeliveriesPage> {
  await requireEndpoint(viewer, id);
  const last = cursor ? await db.webhookDelivery.findFirst({ where: { id: cursor, endpointId: id } }) : null;
  if (cursor && !last) throw new AppError("request.not_found");
  const rows = await db.webhookDelivery.findMany({
    where: {
      endpointId: id,
      ...(troubled && { OR: [{ status: "FAILED" }, { status: "PENDING", attempts: { gt: 0 } }] }),
      ...(last && {
        AND: { OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }] },
      }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const deliveries = rows.slice(0, limit).map(toDeliveryView);
  return { deliveries, nextCursor: rows.length > limit ? (deliveries.at(-1)?.id ?? null) : null };
}
