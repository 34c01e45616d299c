import type { Viewer } from "@/server/auth/viewer";
import { db, type Transaction } from "@/server/db/client";
import type { WebhookEndpoint } from "@/server/db/generated/client";
import { AppError } from "@/server/errors";

/** The row of the viewer's company; `request.not_found` for any other. Its secret stays sealed. */
export async function requireEndpoint(
  { companyId }: Viewer,
  id: number,
  client: Pick<Transaction, "webhookEndpoint"> = db,
): Promise<WebhookEndpoint> {
  const endpoint = await client.webhookEndpoint.findFirst({ where: { id, companyId } });
  if (!endpoint) throw new AppError("request.not_found");
  return endpoint;
}
