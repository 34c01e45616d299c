import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/server/db/client";

/** Waits until the database answers again: connections that broke are noticed at their next use. */
export async function databaseAnswers(): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answers = await db.$queryRaw`SELECT 1`.then(
      () => true,
      () => false,
    );
    if (answers) return;
    await sleep(100);
  }
  throw new Error("PostgreSQL never came back");
}
