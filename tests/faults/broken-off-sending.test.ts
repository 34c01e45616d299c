import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sendAlertMail } from "@/server/alerts/send-alert-mail";
import { db } from "@/server/db/client";
import { dispatchDraft } from "@/server/outbox/dispatch-draft";
import { keepSent } from "@/server/outbox/keep-sent";
import { queueDraft } from "@/server/outbox/queue-draft";
import { createCompany } from "@/tests/support/company";
import { createDraft } from "@/tests/support/create-draft";
import { createTestDatabase } from "@/tests/support/database";
import { type ScriptedSmtp, type SmtpAnswer, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { sendingMailbox } from "@/tests/support/sending-mailbox";
import { type BreakingPostgres, startBreakingPostgres } from "./support/breaking-postgres";
import { databaseAnswers } from "./support/database-answers";
import { allowNoUnhandledRejection } from "./support/no-unhandled";

let postgres: BreakingPostgres;
let smtp: ScriptedSmtp;
let drop: () => Promise<void>;
let atLine: SmtpAnswer | undefined;

allowNoUnhandledRejection();

beforeAll(async () => {
  const database = await createTestDatabase();
  postgres = await startBreakingPostgres(database.url);
  drop = database.drop;
  process.env.DATABASE_URL = postgres.url;
  smtp = await startScriptedSmtp({ answer: (...line) => atLine?.(...line) });
});

afterAll(async () => {
  await db.$disconnect();
  await Promise.all([postgres.stop(), smtp.stop()]);
  await drop();
});

async function queued(): Promise<string> {
  const { companyId, owner } = await createCompany();
  const { id } = await createDraft(await sendingMailbox(companyId, smtp.port), { authorId: owner.userId });
  await queueDraft(owner, { id, version: 1, unlessAnswered: false });
  await db.draft.update({ where: { id }, data: { sendAt: new Date() } });
  return id;
}

async function send(id: string) {
  await dispatchDraft(id);
  await keepSent(id);
}

it("a sending that is broken off after any of its writes hands the mail in once, or says that it does not know", async () => {
  const outcomes: string[] = [];
  let broken = true;
  for (let writes = 1; broken; writes += 1) {
    const id = await queued();
    postgres.breakAfter(writes);
    const sending = send(id).catch(() => undefined);
    // What the server took is noted as soon as that can be: whoever waits for it waits for the database.
    await Promise.race([sending, sleep(5_000)]);
    broken = postgres.isBroken();
    postgres.heal();
    await databaseAnswers();
    await sending;
    // As after a kill, when the claim of whoever died is over.
    const past = new Date(Date.now() - 1_000);
    await db.draft.updateMany({ where: { id }, data: { sendAt: past } });
    await db.draft.updateMany({ where: { id, claimedUntil: { not: null } }, data: { claimedUntil: past } });
    await send(id);
    const { state, sentMessageId } = await db.draft.findUniqueOrThrow({ where: { id } });
    const handedIn = smtp.mails.filter(({ content }) => content.includes(`<${id}`)).length;
    const shown = await db.message.count({ where: { messageId: { startsWith: id } } });
    outcomes.push(`${state}, handed in ${handedIn}, shown ${shown}`);
    if (state === "SENT") expect([handedIn, shown, sentMessageId !== null], `after ${writes}`).toEqual([1, 1, true]);
    else expect([state, handedIn <= 1], `after ${writes}`).toEqual(["UNCERTAIN", true]);
  }
  expect(outcomes.at(-1)).toBe("SENT, handed in 1, shown 1");
  expect(outcomes.length).toBeGreaterThan(5);
}, 240_000);

it("a mail that the server took is known as sent, though PostgreSQL is away for a quarter of a minute", async () => {
  const id = await queued();
  atLine = (line) => {
    if (line === ".") {
      postgres.breakAfter(0);
      setTimeout(postgres.heal, 15_000);
    }
    return undefined;
  };
  await send(id);
  expect(postgres.isBroken()).toBe(false);
  expect((await db.draft.findUniqueOrThrow({ where: { id } })).state).toBe("SENT");
  expect(smtp.mails.filter(({ content }) => content.includes(`<${id}`))).toHaveLength(1);
  expect(await db.message.count({ where: { messageId: { startsWith: id } } })).toBe(1);
}, 60_000);

it("an alert that the server took goes no second time, though the connection to PostgreSQL breaks before that is noted", async () => {
  const { companyId, owner } = await createCompany();
  const mailbox = await sendingMailbox(companyId, smtp.port);
  await db.mailbox.update({ where: { id: mailbox.id }, data: { status: "SYNCED" } });
  const now = new Date();
  const alert = { id: randomUUID(), companyId, userId: owner.userId, kind: "SUMMARY", day: now } as const;
  await db.alertMail.create({ data: { ...alert, nextAttemptAt: now } });
  atLine = (line) => {
    if (line === ".") {
      postgres.breakAfter(0);
      const healing = setInterval(() => {
        if (!postgres.isBroken()) return;
        clearInterval(healing);
        postgres.heal();
      }, 1);
    }
    return undefined;
  };
  expect(await sendAlertMail(alert.id, now)).toEqual({ status: "sent" });
  expect(await sendAlertMail(alert.id, new Date(now.getTime() + 3_600_000))).toEqual({ status: "not_due" });
  expect(smtp.mails.filter(({ content }) => content.includes(`<alert-${alert.id}@`))).toHaveLength(1);
});
