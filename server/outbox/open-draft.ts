import type { Viewer } from "@/server/auth/viewer";
import { db, type Transaction } from "@/server/db/client";
import type { DraftKind } from "@/server/db/generated/enums";
import { copyFiles } from "./copy-files";
import { getDraft } from "./get-draft";
import { insertDraft } from "./insert-draft";
import { planAnswering, planNew } from "./plan-draft";
import type { OpenDraft } from "./schema";
import type { DraftView } from "./views";

/**
 * The viewer's draft for a new mail, or for an answer: the one that was begun in this conversation, in this window or in
 * another, else a new one.
 */
export async function openDraft(viewer: Viewer, input: OpenDraft): Promise<DraftView> {
  if (input.kind === "NEW") {
    const draft = await planNew(viewer, input.to);
    return getDraft(viewer, await db.$transaction((tx) => insertDraft(tx, viewer, draft)));
  }
  const { kind, messageId } = input;
  const { draft, conversationId } = await planAnswering(viewer, input);
  const { id, isNew } = await db.$transaction(async (tx) => {
    // Two windows that begin the same answer write in the same draft.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(4712, ${viewer.userId}::int)`;
    const begun = await findBegun(tx, viewer, conversationId, kind);
    if (begun) return { id: begun, isNew: false };
    return { id: await insertDraft(tx, viewer, draft), isNew: true };
  });
  if (isNew && kind === "FORWARD") await copyFiles(viewer, id, messageId);
  return getDraft(viewer, id);
}

async function findBegun(tx: Transaction, { companyId, userId }: Viewer, conversationId: string, kind: DraftKind) {
  const found = await tx.draft.findFirst({
    where: {
      companyId,
      authorId: userId,
      state: "WRITING",
      answers: { conversationId },
      kind: kind === "FORWARD" ? kind : { not: "FORWARD" },
    },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return found?.id ?? null;
}
