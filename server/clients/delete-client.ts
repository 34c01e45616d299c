import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { lockCompanyMail } from "@/server/messages/lock-company-mail";

/** Deletes a client and its addresses. Its messages stay, tied to nobody (the foreign key sets null). */
export async function deleteClient(viewer: Viewer, id: number): Promise<{ id: number }> {
  const { companyId } = viewer;
  await db.$transaction(async (tx) => {
    await lockCompanyMail(tx, companyId);
    const { count } = await tx.client.deleteMany({ where: { id, companyId } });
    if (count === 0) throw new AppError("request.not_found");
    await publishChange(tx, companyId, { kind: "clients" });
  });
  return { id };
}
