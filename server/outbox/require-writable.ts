import type { Viewer } from "@/server/auth/viewer";
import { db, type Transaction } from "@/server/db/client";
import { AppError } from "@/server/errors";

/** Refuses a draft that is not the company's, or no longer to be changed. */
export async function requireWritable(
  { companyId }: Viewer,
  id: string,
  tx: Pick<Transaction, "draft"> = db,
): Promise<void> {
  const draft = await tx.draft.findFirst({
    where: { id, companyId, state: { not: "DISCARDED" } },
    select: { state: true },
  });
  if (!draft) throw new AppError("request.not_found");
  if (draft.state !== "WRITING") throw new AppError("draft.on_its_way");
}
