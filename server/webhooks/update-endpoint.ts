import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { getEndpoint } from "./list-endpoints";
import { requireEndpoint } from "./require-endpoint";
import type { UpdateEndpoint } from "./schema";
import type { EndpointView } from "./views";
import { normalizeUrl } from "./webhook-url";

/** Changes where an endpoint is, what it hears of, and whether; its secret stays. */
export async function updateEndpoint(
  viewer: Viewer,
  { id, url, events, enabled }: UpdateEndpoint,
): Promise<EndpointView> {
  await requireEndpoint(viewer, id);
  const address = normalizeUrl(url);
  await db.webhookEndpoint.update({
    where: { id },
    data: { url: address, events, enabled, ...(enabled && { goneAt: null }) },
  });
  return getEndpoint(viewer, id);
}
