import { cleanText } from "@/server/db/clean-text";
import type { Transaction } from "@/server/db/client";
import type { Outcome } from "@/server/db/generated/enums";
import type { BatchSource } from "./batch-source";

/** One UID of a batch and what became of it. */
export interface NewPlace {
  uid: number;
  flags: string[];
  outcome: Outcome;
  messageId: string | null;
}

/** Records where messages stand; a place that is recorded already stays as it is. */
export async function insertPlaces(tx: Transaction, source: BatchSource, places: NewPlace[]): Promise<void> {
  if (places.length === 0) return;
  const rows = places.map((place) => ({ ...place, flags: place.flags.map((flag) => cleanText(flag, 100)) }));
  await tx.$executeRaw`
    INSERT INTO "message_place" ("folderId", "uidValidity", "uid", "outcome", "messageId", "flags")
    SELECT ${source.folderId}::int, ${source.uidValidity}::bigint, "uid", "outcome", "messageId", "flags"
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS place("uid" bigint, "outcome" "Outcome", "messageId" uuid, "flags" text[])
    ON CONFLICT ("folderId", "uidValidity", "uid") DO NOTHING`;
}
