import { db } from "@/server/db/client";
import { attemptDelivery } from "./attempt-delivery";
import { claimNextDelivery } from "./claim-delivery";

/** A step of a durable function must end within a serverless limit. */
const SLICE_MS = 20_000;
/** An address that does not answer at all keeps the rest waiting: they are tried again a minute later. */
const SILENT_ATTEMPTS = 2;

/** Posts what is due for an endpoint, for up to about 20 s; call again until `done`. */
export async function deliverSlice(endpointId: number): Promise<{ done: boolean }> {
  const end = Date.now() + SLICE_MS;
  let silent = 0;
  while (Date.now() < end) {
    const delivery = await claimNextDelivery(endpointId);
    const endpoint = delivery && (await db.webhookEndpoint.findUnique({ where: { id: endpointId } }));
    if (!delivery || !endpoint) return { done: true };
    const { httpStatus } = await attemptDelivery(delivery, endpoint);
    silent = httpStatus === null ? silent + 1 : 0;
    if (silent >= SILENT_ATTEMPTS) return { done: true };
  }
  return { done: false };
}
