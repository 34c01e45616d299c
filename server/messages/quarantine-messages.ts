import { cleanText } from "@/server/db/clean-text";
import type { Transaction } from "@/server/db/client";
import type { ErrorCode } from "@/server/errors";
import type { BatchSource } from "./batch-source";
import { insertPlaces } from "./insert-places";

/** A mail that could not be imported, with what is readable of it. */
export interface UnreadableMessage {
  uid: number;
  flags: string[];
  receivedAt: Date | null;
  size: number | null;
  errorCode: ErrorCode;
  from: string;
  subject: string;
  /** Its raw source in the blob store; null when the server would not give it. */
  blobHash: Buffer | null;
}

/** Records that these UIDs were seen and could not be imported. Doing it again counts one more try. */
export async function quarantineMessages(
  tx: Transaction,
  source: BatchSource,
  messages: UnreadableMessage[],
): Promise<void> {
  const { companyId, mailboxId, folderId, uidValidity } = source;
  await insertPlaces(
    tx,
    source,
    messages.map(({ uid, flags }) => ({ uid, flags, outcome: "QUARANTINED", messageId: null })),
  );
  for (const message of messages) {
    const key = { folderId, uidValidity, uid: BigInt(message.uid) };
    const blobHash = message.blobHash && new Uint8Array(message.blobHash);
    await tx.quarantinedMessage.upsert({
      where: { folderId_uidValidity_uid: key },
      create: {
        ...key,
        companyId,
        mailboxId,
        blobHash,
        errorCode: message.errorCode,
        fromText: cleanText(message.from, 320),
        subject: cleanText(message.subject, 1_000),
        receivedAt: message.receivedAt,
        size: message.size,
      },
      update: { errorCode: message.errorCode, tries: { increment: 1 }, ...(blobHash && { blobHash }) },
    });
  }
}
