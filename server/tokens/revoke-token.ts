import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";

/** Takes all rights from a token, from its next request on. */
export async function revokeToken({ companyId }: Viewer, id: number): Promise<{ id: number }> {
  const { count } = await db.apiToken.updateMany({
    where: { id, companyId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 0) throw new AppError("request.not_found");
  return { id };
}
