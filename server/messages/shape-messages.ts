import { v7 as uuid } from "uuid";
import { db } from "@/server/db/client";
import { isDataError } from "@/server/db/is-data-error";
import type { BatchSource } from "./batch-source";
import { fingerprintMessage } from "./fingerprint-message";
import type { IncomingMessage } from "./incoming-message";
import type { NewMessage } from "./new-message";
import { searchedText } from "./searched-text";
import { toNewMessage } from "./to-new-message";
import { writeSearchDocuments } from "./write-search-documents";

/** A message with all that can be made of it before its turn to be stored: only its conversation and client are not. */
export interface ShapedMessage {
  uid: number;
  flags: string[];
  message: NewMessage;
}

/** Shapes messages of one folder for `storeBatch`, while the batch before them is being stored. */
export async function shapeMessages(source: BatchSource, messages: IncomingMessage[]): Promise<ShapedMessage[]> {
  const shaped = messages.map((message) => {
    const { uid, flags } = message;
    return { uid, flags, message: toNewMessage(source, message, fingerprintMessage(message), orderedId(message)) };
  });
  try {
    const documents = await writeSearchDocuments(
      db,
      shaped.map(({ message }) => searchedText(message)),
    );
    for (const [index, { message }] of shaped.entries()) message.document = documents[index] ?? null;
  } catch (error) {
    // The store writes them again, and finds out which message it is that PostgreSQL refuses.
    if (!isDataError(error)) throw error;
  }
  return shaped;
}

/** Ids grow with arrival, then with the UID: they settle the order of mail that came in the same instant. */
function orderedId({ receivedAt, uid }: IncomingMessage): string {
  return uuid({ msecs: Math.max(receivedAt.getTime(), 0), seq: uid });
}
