import type { Folder } from "@/server/db/generated/client";
import type { BatchSource } from "@/server/messages/batch-source";
import type { LeasedRun } from "./take-lease";

/** Where the mail of a run comes from, for those who store it. */
export function toBatchSource(run: LeasedRun, folder: Folder): BatchSource {
  if (folder.uidValidity === null) throw new Error("a folder is opened before it is imported");
  return {
    companyId: run.companyId,
    mailboxId: run.mailboxId,
    folderId: folder.id,
    uidValidity: folder.uidValidity,
    specialUse: folder.specialUse,
    ownAddress: run.ownAddress,
  };
}
