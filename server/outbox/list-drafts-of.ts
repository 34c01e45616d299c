import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { DRAFT_FIELDS, toDraftView } from "./to-draft-view";
import type { DraftView } from "./views";

const SHOWN = 20;

/** What is being written in a conversation, by whomever, on its way, or sent to fewer than it was meant for; oldest first. */
export async function listDraftsOf(viewer: Viewer, conversationId: string): Promise<DraftView[]> {
  const { companyId } = viewer;
  const rows = await db.draft.findMany({
    where: {
      companyId,
      OR: [
        { state: { in: ["WRITING", "QUEUED", "SENDING", "UNCERTAIN"] }, answers: { conversationId } },
        { state: "SENT", sentMessage: { conversationId }, NOT: { refused: { isEmpty: true } } },
      ],
    },
    select: DRAFT_FIELDS,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: SHOWN,
  });
  return rows.map((row) => toDraftView(viewer, row));
}
