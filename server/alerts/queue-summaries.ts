import { v7 as uuid } from "uuid";
import { transactWithEvents } from "@/inngest/transact-with-events";
import { db } from "@/server/db/client";
import { due } from "./queue-mails";

/** A machine that woke up late still tells of the day; after so many hours the next day's is near enough. */
const CATCH_UP_HOURS = 6;

/** Writes the summary of the day for every owner who asked for one and whose hour has come; returns how many. */
export async function queueSummaries(now: Date): Promise<number> {
  const choices = await db.notificationChoice.findMany({
    where: { dailySummary: true, membership: { role: "OWNER" } },
    select: { companyId: true, userId: true, summaryHour: true, timeZone: true },
  });
  let written = 0;
  for (const { companyId, userId, summaryHour, timeZone } of choices) {
    const { day, hour } = localTime(now, timeZone);
    if (hour < summaryHour || hour >= summaryHour + CATCH_UP_HOURS) continue;
    written += await transactWithEvents(async (tx, announce) => {
      const id = uuid();
      const mail = { id, companyId, userId, kind: "SUMMARY", day, createdAt: now } as const;
      const { count } = await tx.alertMail.createMany({ data: mail, skipDuplicates: true });
      if (count > 0) announce(due(id));
      return count;
    });
  }
  return written;
}

/** The calendar day there, as midnight UTC, and the hour of it. */
export function localTime(now: Date, timeZone: string): { day: Date; hour: number } {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
  });
  const [day = "", hour = ""] = format.format(now).split(" ");
  return { day: new Date(`${day}T00:00:00Z`), hour: Number.parseInt(hour, 10) };
}
