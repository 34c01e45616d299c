import { expect, it } from "vitest";
import { db } from "@/server/db/client";
import { deliver } from "@/tests/support/deliver";
import { imapUser } from "@/tests/support/imap-user";
import { connectFaulty, type FaultyMailbox } from "./support/connect-mailbox";
import { deepNesting, explodingHtml, largeMail, manyParts, UGLY_FIELDS } from "./support/hostile-mail";
import { numberedMail } from "./support/numbered-mail";
import { runSync } from "./support/run-sync";

/** What became of each message on the server, by UID. */
async function listOutcomes({ id }: FaultyMailbox): Promise<string[]> {
  const places = await db.messagePlace.findMany({ where: { folder: { mailboxId: id } }, orderBy: { uid: "asc" } });
  return places.map(({ outcome }) => outcome);
}

/** Syncs a mailbox with this mail between two good ones. */
async function importBetween(mails: (string | Buffer)[]) {
  const user = imapUser("hostile");
  deliver(user, [
    numberedMail(1),
    ...mails.map((mail) => Buffer.from(mail.toString("latin1"), "latin1")),
    numberedMail(2),
  ]);
  const mailbox = await connectFaulty(user);
  return { mailbox, outcome: await runSync(mailbox), outcomes: await listOutcomes(mailbox) };
}

it("every field that PostgreSQL would not take is stored in a form that it does, and no mail is lost", async () => {
  const { outcome, outcomes } = await importBetween(UGLY_FIELDS.map(([, raw]) => raw));
  expect(outcomes.map((each, index) => [UGLY_FIELDS[index - 1]?.[0] ?? "a good one", each])).toEqual([
    ["a good one", "IMPORTED"],
    ...UGLY_FIELDS.map(([what]) => [what, "IMPORTED"]),
    ["a good one", "IMPORTED"],
  ]);
  expect(outcome).toMatchObject({ status: "success", imported: UGLY_FIELDS.length + 2 });
});

it.each([
  ["10,000 parts", () => manyParts("10 000 parties", 10_000)],
  ["multiparts nested 500 deep", () => deepNesting("500 niveaux", 500)],
  ["60 MB", () => largeMail("60 Mo", 60_000_000)],
  ["HTML that explodes a parser", () => explodingHtml("Tableaux", 200_000)],
])("a mail with %s is imported or quarantined, the others imported, within memory and time", async (_what, build) => {
  const raw = build();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const { outcome, outcomes } = await importBetween([raw]).finally(() => clearInterval(watch));
  expect(outcomes).toMatchObject(["IMPORTED", expect.stringMatching(/^(IMPORTED|QUARANTINED)$/), "IMPORTED"]);
  expect(outcome.status).toBe(outcomes[1] === "IMPORTED" ? "success" : "partial");
  // The mail itself, as the test holds it, is in there too.
  expect((peak - before) / 1_000_000).toBeLessThan(400);
});
