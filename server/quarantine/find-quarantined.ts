import type { Viewer } from "@/server/auth/viewer";
import { db, type Transaction } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { requireMailbox } from "@/server/mailboxes/require-mailbox";
import type { QuarantineSelection } from "./schema";

/** Ids of the mail that a person chose; `request.not_found` for any that is not this mailbox's. */
export async function findQuarantined(
  viewer: Viewer,
  { mailboxId, ids }: QuarantineSelection,
  tx: Pick<Transaction, "mailbox" | "quarantinedMessage"> = db,
): Promise<number[]> {
  requireOwner(viewer);
  await requireMailbox(viewer, mailboxId, tx);
  const found = await tx.quarantinedMessage.findMany({
    where: ids === "all" ? { mailboxId, resolvedAt: null } : { mailboxId, id: { in: ids } },
    select: { id: true },
  });
  if (ids !== "all" && found.length !== new Set(ids).size) throw new AppError("request.not_found");
  return found.map(({ id }) => id);
}

/** Mail that never was in the Inbox is the owner's business alone. */
export function requireOwner({ role }: Viewer): void {
  if (role !== "OWNER") throw new AppError("auth.forbidden");
}
