import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";

/** The whole plain text that is kept of a message (« Afficher en entier »); `truncated`: only the original has more. */
export async function getMessageText(
  { companyId }: Viewer,
  messageId: string,
): Promise<{ text: string; truncated: boolean }> {
  const body = await db.messageBody.findFirst({
    where: { messageId, message: { companyId } },
    select: { text: true, truncated: true },
  });
  if (!body) throw new AppError("request.not_found");
  return body;
}
