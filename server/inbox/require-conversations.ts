import type { Viewer } from "@/server/auth/viewer";
import type { Transaction } from "@/server/db/client";
import { AppError } from "@/server/errors";

/**
 * Those of these conversations that are the viewer's: a selection may name one that has since been merged into another,
 * and the rest of it still counts. Throws when none is.
 */
export async function requireConversations(tx: Transaction, { companyId }: Viewer, ids: string[]): Promise<string[]> {
  const known = await tx.conversation.findMany({ where: { companyId, id: { in: ids } }, select: { id: true } });
  if (known.length === 0) throw new AppError("request.not_found");
  return known.map(({ id }) => id);
}
