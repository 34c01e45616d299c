import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { PARTIES } from "./parties";
import type { DraftItem, DraftLists } from "./views";

const SHOWN = 200;
const SNIPPET = 160;

const FIELDS = {
  id: true,
  state: true,
  authorId: true,
  author: { select: { name: true } },
  answers: { select: { conversationId: true } },
  to: true,
  subject: true,
  text: true,
  sendAt: true,
  scheduled: true,
  errorCode: true,
  updatedAt: true,
} as const satisfies Prisma.DraftSelect;

/** « Brouillons » and what is on its way: the company's, newest first; what goes next first. */
export async function listDrafts(viewer: Viewer): Promise<DraftLists> {
  const { companyId } = viewer;
  const [writing, leaving] = await Promise.all([
    db.draft.findMany({
      // One that was opened and in which nothing was written is nobody's work.
      where: { companyId, state: "WRITING", OR: [{ version: { gt: 1 } }, { files: { some: {} } }] },
      select: FIELDS,
      orderBy: { updatedAt: "desc" },
      take: SHOWN,
    }),
    db.draft.findMany({
      where: { companyId, state: { in: ["QUEUED", "SENDING", "UNCERTAIN"] } },
      select: FIELDS,
      orderBy: { sendAt: "asc" },
      take: SHOWN,
    }),
  ]);
  return { writing: writing.map((row) => toItem(viewer, row)), leaving: leaving.map((row) => toItem(viewer, row)) };
}

type Row = Prisma.DraftGetPayload<{ select: typeof FIELDS }>;

function toItem({ userId }: Viewer, row: Row): DraftItem {
  const { authorId, author, answers, text, errorCode, updatedAt, ...shown } = row;
  return {
    ...shown,
    conversationId: answers?.conversationId ?? null,
    author: author?.name ?? null,
    isMine: authorId === userId,
    to: PARTIES.parse(row.to),
    snippet: text.slice(0, SNIPPET).replace(/\s+/g, " ").trim(),
    hasFailed: errorCode !== null,
    savedAt: updatedAt,
  };
}
