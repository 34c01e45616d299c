import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { getEndpoint } from "./list-endpoints";
import { requireEndpoint } from "./require-endpoint";
import { makeSecret, resealAsPrevious, sealEndpointSecret } from "./secret";
import type { EndpointWithSecret } from "./views";

/** How long the old secret signs too: time to bring the new one to the program that receives. */
const OVERLAP_MS = 24 * 3_600_000;

/**
 * « Renouveler le secret »: the new one is in this answer and nowhere else; the old one signs beside it for a day. Renewed
 * twice in a day, the last two are those that sign.
 */
export async function renewSecret(viewer: Viewer, id: number): Promise<EndpointWithSecret> {
  const secret = makeSecret();
  await db.$transaction(async (tx) => {
    // Two at once: the second renews the first one's.
    await tx.$queryRaw`SELECT 1 FROM "webhook_endpoint" WHERE "id" = ${id} FOR UPDATE`;
    const endpoint = await requireEndpoint(viewer, id, tx);
    const { secretSealed } = endpoint;
    await tx.webhookEndpoint.update({
      where: { id },
      data: {
        secretSealed: sealEndpointSecret(endpoint, secret),
        previousSecretSealed: secretSealed && resealAsPrevious(endpoint, secretSealed),
        previousSecretUntil: secretSealed && new Date(Date.now() + OVERLAP_MS),
      },
    });
  });
  return { endpoint: await getEndpoint(viewer, id), secret };
}
