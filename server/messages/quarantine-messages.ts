import { claimBlobs } from "@/server/blobs/hold-blobs";
import type { StoredBlob } from "@/server/blobs/put-blob";
import { cleanText } from "@/server/db/clean-text";
import type { Transaction } from "@/server/db/client";
import type { ErrorCode } from "@/server/errors";
import type { BatchSource } from "./batch-source";
import { insertPlaces } from "./insert-places";
import { PARSER_VERSION } from "./parser-version";

/** Then a mail that cannot be imported waits for a new version of the parser, or for the owner. */
export const MAX_TRIES = 3;

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
  original: StoredBlob | null;
  /** Another try would end as this one did: it waits for a newer parser, or for the owner, from now on. */
  final?: boolean;
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
    const blobHash = message.original && new Uint8Array(message.original.hash);
    const known = await tx.quarantinedMessage.findUnique({ where: { folderId_uidValidity_uid: key } });
    const earlier = known?.parserVersion === PARSER_VERSION ? known.tries : 0;
    const tries = message.final ? MAX_TRIES : earlier + 1;
    const outcome = { errorCode: message.errorCode, parserVersion: PARSER_VERSION, tries, triedAt: new Date() };
    await tx.quarantinedMessage.upsert({
      where: { folderId_uidValidity_uid: key },
      create: {
        ...key,
        ...outcome,
        companyId,
        mailboxId,
        blobHash,
        fromText: cleanText(message.from, 320),
        subject: cleanText(message.subject, 1_000),
        receivedAt: message.receivedAt,
        size: message.size,
      },
      update: { ...outcome, ...(blobHash && { blobHash }) },
    });
  }
  await claimBlobs(
    tx,
    messages.flatMap(({ original }) => original?.hold ?? []),
  );
}

/** Marks those of these UIDs that were quarantined as imported; the originals that were kept for them are let go. */
export async function resolveQuarantined(tx: Transaction, source: BatchSource, uids: number[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "quarantined_message" SET "resolvedAt" = now(), "resolution" = 'IMPORTED', "blobHash" = NULL
    WHERE "folderId" = ${source.folderId} AND "uidValidity" = ${source.uidValidity} AND "resolvedAt" IS NULL
      AND "uid" = ANY(${uids}::bigint[])`;
}
