import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { publishChange } from "@/server/live/publish";
import { lockCompanyMail } from "@/server/messages/lock-company-mail";
import { mergeConversations } from "@/server/messages/merge-conversations";
import { refreshConversations } from "@/server/messages/refresh-conversations";
import { requireConversations } from "./require-conversations";
import type { JoinConversations } from "./schema";

/** What a merge did: where all is now, and what came from each of the others, for « Annuler ». */
export interface Joined {
  id: string;
  came: { messageIds: string[] }[];
}

/** Makes one conversation of several, the one named first; later mail of any of them comes to it. */
export function joinConversations(viewer: Viewer, { ids }: JoinConversations): Promise<Joined> {
  const { companyId } = viewer;
  return db.$transaction(async (tx) => {
    await lockCompanyMail(tx, companyId);
    const known = new Set(await requireConversations(tx, viewer, ids));
    const [into, ...others] = [...new Set(ids)].filter((id) => known.has(id));
    if (into === undefined || others.length === 0) throw new AppError("request.not_found");
    const came: Joined["came"] = [];
    for (const from of others) {
      const messages = await tx.message.findMany({ where: { conversationId: from }, select: { id: true } });
      came.push({ messageIds: messages.map(({ id }) => id) });
      await mergeConversations(tx, from, into);
    }
    await refreshConversations(tx, [into]);
    await publishChange(tx, companyId, { kind: "conversations" });
    return { id: into, came };
  });
}
