import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";

/** Refuses the id of another company's mailbox; one that was disconnected still has its mail and runs. */
export async function requireOwnMailbox({ companyId }: Viewer, id: number): Promise<void> {
  if (!(await db.mailbox.findFirst({ where: { id, companyId }, select: { id: true } }))) {
    throw new AppError("request.not_found");
  }
}
