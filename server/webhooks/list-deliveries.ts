import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { beyond, pageOf, uuidCursor } from "@/server/db/paging";
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
  const after = uuidCursor.read(cursor);
  const rows = await db.webhookDelivery.findMany({
    where: {
      endpointId: id,
      ...(troubled && { OR: [{ status: "FAILED" }, { status: "PENDING", attempts: { gt: 0 } }] }),
      ...(after && beyond("createdAt", after)),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  const { page, nextCursor } = pageOf(rows, limit, (last) => uuidCursor.write([last.createdAt, last.id]));
  return { deliveries: page.map(toDeliveryView), nextCursor };
}
