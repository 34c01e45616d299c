import { db } from "@/server/db/client";

/** Reviews come every minute; after a pause like this the machine slept, or Lokario was stopped. */
const PAUSE_MINUTES = 10;

/** Notes that mailboxes are looked after now; answers since when they are without a pause. */
export async function noteReview(now: Date): Promise<Date> {
  const [row] = await db.$queryRaw<{ awakeSince: Date }[]>`
    INSERT INTO "incident_review" AS r ("reviewedAt", "awakeSince") VALUES (${now}, ${now})
    ON CONFLICT ("id") DO UPDATE SET "reviewedAt" = ${now},
      -- The clock may have been wrong, too: a review that lies ahead counts for nothing.
      "awakeSince" = CASE
        WHEN r."reviewedAt" < ${now}::timestamptz - ${PAUSE_MINUTES} * interval '1 minute' THEN ${now}
        WHEN r."reviewedAt" > ${now}::timestamptz + ${PAUSE_MINUTES} * interval '1 minute' THEN ${now}
        ELSE r."awakeSince" END
    RETURNING "awakeSince"`;
  return row?.awakeSince ?? now;
}
