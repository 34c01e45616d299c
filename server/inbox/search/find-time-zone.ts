import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";

/** That of the screens, for those who never chose another. */
const DEFAULT_ZONE = "Europe/Paris";

/** Where the viewer's days begin and end. */
export async function findTimeZone({ companyId, userId }: Viewer): Promise<string> {
  const choice = await db.notificationChoice.findUnique({
    where: { companyId_userId: { companyId, userId } },
    select: { timeZone: true },
  });
  return choice?.timeZone ?? DEFAULT_ZONE;
}
