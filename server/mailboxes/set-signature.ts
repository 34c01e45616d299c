import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { publishChange } from "@/server/live/publish";
import { requireMailbox } from "./require-mailbox";

/** Sets what stands below every mail that is written in the name of a mailbox; empty for nothing. */
export async function setSignature(viewer: Viewer, id: number, signature: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await requireMailbox(viewer, id, tx);
    await tx.mailbox.update({ where: { id }, data: { signature: signature.trim() } });
    await publishChange(tx, viewer.companyId, { kind: "mailbox", id });
  });
}
