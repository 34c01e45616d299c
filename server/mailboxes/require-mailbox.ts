import type { Viewer } from "@/server/auth/viewer";
import { db, type Transaction } from "@/server/db/client";
import { AppError } from "@/server/errors";

/** The stored row of a connected mailbox of the company, for the verbs of this room. */
export async function requireMailbox(viewer: Viewer, id: number, tx: Pick<Transaction, "mailbox"> = db) {
  const mailbox = await tx.mailbox.findFirst({ where: { id, companyId: viewer.companyId, deletedAt: null } });
  if (!mailbox) throw new AppError("request.not_found");
  return mailbox;
}
