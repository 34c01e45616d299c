import { randomUUID } from "node:crypto";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { getDraft } from "./get-draft";
import { insertDraft, type NewDraft } from "./insert-draft";
import { queueDraft } from "./queue-draft";
import type { DraftView } from "./views";

/** A mail that is written already. */
interface WrittenMail {
  /** The sender's for it: the same mail again has the same. */
  id: string;
  draft: NewDraft;
  at?: Date | undefined;
  unlessAnswered: boolean;
}

/** As long as an idempotency key is remembered: afterwards the same mail is another one. */
const KNOWN_MS = 24 * 3_600_000;

/**
 * Puts a mail that a program wrote on its way, as « Envoyer » does. Under an id that is known it sends nothing, and
 * answers where that mail stands; a mail that cannot go leaves no draft behind.
 */
export async function sendWritten(viewer: Viewer, mail: WrittenMail): Promise<DraftView> {
  const { companyId } = viewer;
  const { draft, at, unlessAnswered } = mail;
  const known = await db.draft.findFirst({
    where: { id: mail.id, companyId },
    select: { version: true, createdAt: true },
  });
  const isOld = known !== null && known.createdAt.getTime() < Date.now() - KNOWN_MS;
  if (known && !isOld && known.version > 1) return getDraft(viewer, mail.id);
  const id = isOld ? randomUUID() : mail.id;
  if (!known || isOld) await db.$transaction((tx) => insertDraft(tx, viewer, draft, id));
  try {
    return await queueDraft(viewer, { id, version: 1, at, unlessAnswered });
  } catch (error) {
    await db.draft.deleteMany({ where: { id, companyId, version: 1 } });
    throw error;
  }
}
