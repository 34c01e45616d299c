import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { useOwnDatabase } from "@/tests/support/database";
import { createStoredMailbox, storeMail } from "@/tests/support/store-mail";
import { localTime, queueSummaries } from "./queue-summaries";
import { readLetter } from "./read-letter";
import { DEFAULT_CHOICE } from "./schema";
import { setNotifications } from "./set-notifications";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;

beforeAll(async () => {
  database = await useOwnDatabase();
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

it.each([
  ["2026-11-23T23:30:00Z", "Europe/Paris", "2026-11-24", 0],
  ["2026-07-01T06:59:00Z", "Europe/Paris", "2026-07-01", 8],
  ["2026-11-23T02:00:00Z", "America/Martinique", "2026-11-22", 22],
  ["2026-11-23T14:00:00Z", "Pacific/Noumea", "2026-11-24", 1],
])("%s is in %s the %s, %i h", (time, zone, day, hour) => {
  expect(localTime(new Date(time), zone)).toEqual({ day: new Date(`${day}T00:00:00Z`), hour });
});

it("a summary is written once a day, from its hour on, for who asked for it", async () => {
  const { owner, companyId } = await createCompany();
  const mailbox = await createStoredMailbox(companyId, "Boutique <b>");
  const seven = new Date("2026-11-23T07:00:00Z");
  await storeMail(mailbox, [
    { receivedAt: new Date("2026-11-22T12:00:00Z") },
    { receivedAt: new Date("2026-11-23T06:00:00Z") },
    { receivedAt: new Date("2026-11-21T06:00:00Z") },
  ]);
  expect(await queueSummaries(seven)).toBe(0);
  await setNotifications(owner, { ...DEFAULT_CHOICE, dailySummary: true, summaryHour: 8, alertDelayMinutes: 60 });
  expect(await queueSummaries(new Date("2026-11-23T06:45:00Z"))).toBe(0);
  const written = await Promise.all([queueSummaries(seven), queueSummaries(seven), queueSummaries(seven)]);
  expect(written.sort()).toEqual([0, 0, 1]);
  expect(await queueSummaries(new Date("2026-11-23T12:00:00Z"))).toBe(0);
  const mail = await db.alertMail.findFirstOrThrow();
  const { letter } = (await readLetter(mail)) ?? {};
  expect(letter?.subject).toMatch(/^Résumé du 23 novembre 2026\s: 2 emails reçus$/);
  expect(letter?.paragraphs[0]).toContain("2 emails sont arrivés chez Atelier Martin");
  expect(letter?.rows).toEqual([{ label: "Boutique <b>", value: "2 emails, en attente" }]);
  expect(await queueSummaries(new Date("2026-11-24T07:10:00Z"))).toBe(1);
});

it("a machine that slept over the hour still tells, but not in the evening", async () => {
  await db.company.deleteMany();
  const { owner } = await createCompany();
  await setNotifications(owner, { ...DEFAULT_CHOICE, dailySummary: true, alertDelayMinutes: 60 });
  expect(await queueSummaries(new Date("2026-11-23T18:00:00Z"))).toBe(0);
  expect(await queueSummaries(new Date("2026-11-24T11:00:00Z"))).toBe(1);
});
