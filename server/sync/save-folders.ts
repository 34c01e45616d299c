import { db, type Transaction } from "@/server/db/client";
import type { ImapSession } from "@/server/imap/session";
import { note } from "@/server/log/journal";
import { inLease } from "./in-lease";
import { type FolderChangePlan, type NewFolder, planFolders } from "./plan-folders";
import type { LeasedRun } from "./take-lease";

/** What is synced until the owner chooses. */
const SYNCED_BY_DEFAULT = new Set(["\\Inbox", "\\Sent"]);

/** Brings the stored folders up to date with the server's list; answers how many can be read. */
export async function saveFolders(run: LeasedRun, session: ImapSession): Promise<number> {
  const listed: NewFolder[] = (await session.listFolders()).filter((folder) => folder.selectable);
  const stored = await db.folder.findMany({ where: { mailboxId: run.mailboxId } });
  const known = new Set(stored.map((folder) => folder.path));
  const there = new Set(listed.map((folder) => folder.path));
  // Only where a folder is missing can a new one be it under another name.
  if (stored.some(({ path }) => !there.has(path))) {
    for (const folder of listed) {
      if (!known.has(folder.path)) folder.status = await session.readStatus(folder.path);
    }
  }
  const plan = planFolders(stored, listed);
  const back = new Set(stored.flatMap(({ id, goneAt }) => (goneAt ? [id] : [])));
  const specialUseOf = new Map(stored.map(({ id, specialUse }) => [id, specialUse]));
  plan.kept = plan.kept.filter(({ id, folder }) => back.has(id) || specialUseOf.get(id) !== folder.specialUse);
  note("folders.listed", {
    selectable: listed.length,
    created: plan.created.length,
    renamed: plan.renamed.length,
    gone: plan.gone.length,
  });
  if (plan.created.length + plan.renamed.length + plan.kept.length + plan.gone.length > 0) {
    await inLease(run, (tx) => savePlan(tx, run.mailboxId, plan));
  }
  return listed.length;
}

async function savePlan(tx: Transaction, mailboxId: number, plan: FolderChangePlan): Promise<void> {
  await tx.folder.updateMany({ where: { id: { in: plan.gone } }, data: { goneAt: new Date() } });
  for (const { id, folder } of [...plan.renamed, ...plan.kept]) {
    const { path, delimiter, specialUse } = folder;
    await tx.folder.update({ where: { id }, data: { path, delimiter, specialUse, goneAt: null } });
  }
  await tx.folder.createMany({
    data: plan.created.map(({ path, delimiter, specialUse }) => ({
      mailboxId,
      path,
      delimiter,
      specialUse,
      synced: SYNCED_BY_DEFAULT.has(specialUse ?? ""),
    })),
    skipDuplicates: true,
  });
}
