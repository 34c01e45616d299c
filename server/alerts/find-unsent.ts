import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { toShownError } from "@/server/errors";
import type { UnsentMailView } from "./views";

/** The latest mail to this owner, if it was tried and could not leave. */
export async function findUnsent({ companyId, userId }: Viewer): Promise<UnsentMailView | null> {
  const mail = await db.alertMail.findFirst({
    where: { companyId, userId, status: { not: "SKIPPED" } },
    orderBy: { createdAt: "desc" },
  });
  if (mail?.errorCode == null) return null;
  const { id, createdAt, errorCode, errorDetail, status, nextAttemptAt } = mail;
  return {
    id,
    createdAt,
    error: toShownError(errorCode, errorDetail),
    nextAttemptAt: status === "FAILED" ? null : nextAttemptAt,
  };
}
