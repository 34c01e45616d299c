import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { lockCompanyMail } from "@/server/messages/lock-company-mail";
import { assignAddresses } from "./assign-addresses";
import { getClient } from "./get-client";
import type { ClientInput } from "./schema";
import type { ClientSaved } from "./views";

/** Replaces a client's fields and addresses; messages follow the addresses it gains and loses. */
export async function updateClient(
  viewer: Viewer,
  id: number,
  { addresses, ...fields }: ClientInput,
): Promise<ClientSaved> {
  const { companyId } = viewer;
  return db.$transaction(async (tx) => {
    await lockCompanyMail(tx, companyId);
    const { count } = await tx.client.updateMany({ where: { id, companyId }, data: fields });
    if (count === 0) throw new AppError("request.not_found");
    const reassigned = await assignAddresses(tx, viewer, id, addresses);
    await publishChange(tx, companyId, { kind: "clients" });
    return { client: await getClient(viewer, id, tx), ...reassigned };
  });
}
