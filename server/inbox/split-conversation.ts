import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { lockCompanyMail } from "@/server/messages/lock-company-mail";
import { splitMessages } from "@/server/messages/split-messages";
import { requireConversations } from "./require-conversations";
import type { SplitConversation } from "./schema";

/** Puts messages of a conversation into one of their own, and keeps later mail apart too. At least one stays behind. */
export function splitConversation(viewer: Viewer, { id, messageIds }: SplitConversation): Promise<{ id: string }> {
  const { companyId } = viewer;
  return db.$transaction(async (tx) => {
    await lockCompanyMail(tx, companyId);
    await requireConversations(tx, viewer, [id]);
    const moved = await tx.message.count({ where: { conversationId: id, id: { in: messageIds } } });
    const all = await tx.message.count({ where: { conversationId: id } });
    if (moved === 0) throw new AppError("request.not_found");
    if (moved === all) throw new AppError("request.invalid", { detail: { field: "messageIds" } });
    const into = await splitMessages(tx, companyId, id, messageIds);
    await publishChange(tx, companyId, { kind: "conversations" });
    return { id: into };
  });
}
