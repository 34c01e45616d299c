import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";

interface AnsweredMessage {
  id: string;
  sentAt: Date;
  fromName: string;
  fromAddress: string;
}

/** The message of a conversation that an answer goes to: the last that came in, else the last of ours. */
export async function findAnswered({ companyId }: Viewer, conversationId: string): Promise<AnsweredMessage> {
  const [message] = await db.message.findMany({
    where: { companyId, conversationId },
    // RECEIVED comes first.
    orderBy: [{ direction: "asc" }, { receivedAt: "desc" }, { id: "desc" }],
    select: { id: true, sentAt: true, fromName: true, fromAddress: true },
    take: 1,
  });
  if (!message) throw new AppError("request.not_found");
  return message;
}
