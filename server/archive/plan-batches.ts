import type { PendingAttachment } from "./find-pending-attachments";

/** Attachments of one folder that are fetched and stored together. */
export interface ArchiveBatch {
  path: string;
  uidValidity: bigint;
  attachments: PendingAttachment[];
}

// Two batches are in memory at a time: the one that is stored and the one that is fetched.
const MAX_BATCH_BYTES = 4 * 1024 * 1024;
const MAX_BATCH_LENGTH = 200;
/** A longer attachment is streamed. */
const MAX_SHORT_BYTES = 2 * 1024 * 1024;

/** Cuts what is to be archived into batches, in the order of the first attachment of each. */
export function planBatches(pending: PendingAttachment[]): ArchiveBatch[] {
  const batches: ArchiveBatch[] = [];
  const open = new Map<string, { batch: ArchiveBatch; bytes: number }>();
  for (const attachment of pending) {
    const { path, uidValidity, size } = attachment;
    const current = open.get(path);
    if (standsAlone(attachment)) {
      batches.push({ path, uidValidity, attachments: [attachment] });
    } else if (
      current &&
      current.bytes + size <= MAX_BATCH_BYTES &&
      current.batch.attachments.length < MAX_BATCH_LENGTH
    ) {
      current.batch.attachments.push(attachment);
      current.bytes += size;
    } else {
      const batch = { path, uidValidity, attachments: [attachment] };
      open.set(path, { batch, bytes: size });
      batches.push(batch);
    }
  }
  return batches;
}

/** Too long for memory, or the whole message (`part: ""`), of which only the message's size is known. */
export function isLong({ size, part }: { size: number; part: string }): boolean {
  return size > MAX_SHORT_BYTES || part === "";
}

/** One that failed before may be what made its batch fail. */
function standsAlone(attachment: PendingAttachment): boolean {
  return attachment.tries > 0 || isLong(attachment);
}
