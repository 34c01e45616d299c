import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { getEndpoint } from "./list-endpoints";
import type { EndpointInput } from "./schema";
import { makeSecret, sealEndpointSecret } from "./secret";
import type { EndpointWithSecret } from "./views";
import { normalizeUrl } from "./webhook-url";

/** Each mail is posted as many times as there are endpoints. */
const LIMIT = 10;

/** Adds an endpoint; its secret is in this answer and nowhere else. */
export async function createEndpoint(viewer: Viewer, { url, events }: EndpointInput): Promise<EndpointWithSecret> {
  const { companyId } = viewer;
  const secret = makeSecret();
  const address = normalizeUrl(url);
  const id = await db.$transaction(async (tx) => {
    // Two at once would both find room.
    await tx.$queryRaw`SELECT 1 FROM "company" WHERE "id" = ${companyId} FOR UPDATE`;
    const count = await tx.webhookEndpoint.count({ where: { companyId } });
    if (count >= LIMIT) throw new AppError("webhook.limit_reached", { detail: { limit: LIMIT } });
    const endpoint = await tx.webhookEndpoint.create({ data: { companyId, url: address, events } });
    // A seal names the row, so the row comes first.
    const secretSealed = sealEndpointSecret(endpoint, secret);
    await tx.webhookEndpoint.update({ where: { id: endpoint.id }, data: { secretSealed } });
    return endpoint.id;
  });
  return { endpoint: await getEndpoint(viewer, id), secret };
}
