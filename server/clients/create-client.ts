import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { lockCompanyMail } from "@/server/messages/lock-company-mail";
import { assignAddresses } from "./assign-addresses";
import { getClient } from "./get-client";
import type { ClientInput } from "./schema";
import type { ClientSaved } from "./views";

/**
 * Creates a client and ties the earlier messages exchanged with its addresses to it.
 * An address that belongs to another client is `client.address_taken`.
 */
export async function createClient(viewer: Viewer, { addresses, ...fields }: ClientInput): Promise<ClientSaved> {
  return db.$transaction(async (tx) => {
    await lockCompanyMail(tx, viewer.companyId);
    const { id } = await tx.client.create({ data: { ...fields, companyId: viewer.companyId }, select: { id: true } });
    const reassigned = await assignAddresses(tx, viewer, id, addresses);
    await publishChange(tx, viewer.companyId, { kind: "clients" });
    return { client: await getClient(viewer, id, tx), ...reassigned };
  });
}
