import { blobStore } from "@/server/blobs/choose-store";
import { findPendingAttachments } from "./find-pending-attachments";

/** Whether archiving has something to do. Where nothing lasts, attachments stay on the mail server. */
export async function hasPendingAttachments(mailboxId: number): Promise<boolean> {
  return blobStore().lasts && (await findPendingAttachments(mailboxId, 1)).length > 0;
}
