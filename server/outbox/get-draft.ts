import type { Viewer } from "@/server/auth/viewer";
import { db, type Transaction } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { DRAFT_FIELDS, toDraftView } from "./to-draft-view";
import type { DraftView } from "./views";

/** One draft of the company, whoever writes it. */
export async function getDraft(viewer: Viewer, id: string, tx: Pick<Transaction, "draft"> = db): Promise<DraftView> {
  const row = await tx.draft.findFirst({
    where: { id, companyId: viewer.companyId, state: { not: "DISCARDED" } },
    select: DRAFT_FIELDS,
  });
  if (!row) throw new AppError("request.not_found");
  return toDraftView(viewer, row);
}
