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

/** Records where messages stand. A place with a message stays as it is; one without takes its new outcome. */
export async function insertPlaces(tx: Transaction, source: BatchSource, places: NewPlace[]): Promise<void> {
  if (places.length === 0) return;
  const rows = places.map((place) => ({ ...place, flags: place.flags.map((flag) => cleanText(flag, 100)) }));
  await tx.$executeRaw`
    INSERT INTO "message_place" AS p ("folderId", "uidValidity", "uid", "outcome", "messageId", "flags", "vanishedAt")
    SELECT ${source.folderId}::int, ${source.uidValidity}::bigint, "uid", "outcome", "messageId", "flags",
      CASE WHEN "outcome" = 'EXPUNGED' THEN now() END
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS place("uid" bigint, "outcome" "Outcome", "messageId" uuid, "flags" text[])
    ON CONFLICT ("folderId", "uidValidity", "uid") DO UPDATE
      SET "outcome" = excluded."outcome", "messageId" = excluded."messageId", "flags" = excluded."flags",
        "vanishedAt" = excluded."vanishedAt"
      WHERE p."messageId" IS NULL`;
}
