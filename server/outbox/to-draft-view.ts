import type { Viewer } from "@/server/auth/viewer";
import type { Prisma } from "@/server/db/generated/client";
import { toShownError } from "@/server/errors";
import { PARTIES } from "./parties";
import { pictureMark } from "./picture-mark";
import type { DraftView } from "./views";

/** What the view of a draft reads. */
export const DRAFT_FIELDS = {
  id: true,
  kind: true,
  state: true,
  version: true,
  mailboxId: true,
  authorId: true,
  author: { select: { name: true } },
  answers: { select: { id: true, conversationId: true, fromName: true, fromAddress: true } },
  sentMessage: { select: { conversationId: true } },
  to: true,
  cc: true,
  bcc: true,
  subject: true,
  text: true,
  quote: true,
  quoteHeading: true,
  quotesHtml: true,
  sendAt: true,
  scheduled: true,
  unlessAnswered: true,
  tries: true,
  errorCode: true,
  errorDetail: true,
  refused: true,
  updatedAt: true,
  files: {
    select: { id: true, filename: true, contentType: true, size: true, contentId: true },
    where: { quoted: false },
    orderBy: { ordinal: "asc" },
  },
} as const satisfies Prisma.DraftSelect;

type DraftRow = Prisma.DraftGetPayload<{ select: typeof DRAFT_FIELDS }>;

/** A stored draft as its writers see it. */
export function toDraftView(viewer: Viewer, row: DraftRow): DraftView {
  const { author, authorId, answers, sentMessage, errorCode, errorDetail, updatedAt, files, ...shown } = row;
  return {
    ...shown,
    conversationId: (sentMessage ?? answers)?.conversationId ?? null,
    original: answers && { id: answers.id, sender: answers.fromName || answers.fromAddress },
    author: author?.name ?? null,
    isMine: authorId === viewer.userId,
    to: PARTIES.parse(row.to),
    cc: PARTIES.parse(row.cc),
    bcc: PARTIES.parse(row.bcc),
    files: files.map(({ contentId, ...file }) => ({
      ...file,
      mark: contentId === null ? null : pictureMark(file.filename),
    })),
    waitsMs: row.sendAt && Math.max(0, row.sendAt.getTime() - Date.now()),
    error: toShownError(errorCode, errorDetail),
    savedAt: updatedAt,
  };
}
