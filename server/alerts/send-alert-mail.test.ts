import { simpleParser } from "mailparser";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { sealPassword } from "@/server/mailboxes/password";
import { createCompany } from "@/tests/support/company";
import { useOwnDatabase } from "@/tests/support/database";
import { type ScriptedSmtp, type SmtpAnswer, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { createStoredMailbox, type StoredMailbox } from "@/tests/support/store-mail";
import { getNotifications } from "./get-notifications";
import { resumeMails } from "./resume-mails";
import { retryMail } from "./retry-mail";
import { reviewMailboxes } from "./review-mailboxes";
import { DEFAULT_CHOICE } from "./schema";
import { sendAlertMail } from "./send-alert-mail";
import { setNotifications } from "./set-notifications";

const MINUTE = 60_000;
let database: Awaited<ReturnType<typeof useOwnDatabase>>;
let smtp: ScriptedSmtp;
let answer: SmtpAnswer;
let owner: Viewer;
let broken: StoredMailbox;
let healthy: StoredMailbox;
let now: Date;

beforeAll(async () => {
  database = await useOwnDatabase();
  smtp = await startScriptedSmtp({ answer: (...said) => answer(...said) });
});
beforeEach(async () => {
  await db.company.deleteMany();
  await db.incidentReview.deleteMany();
  now = new Date();
  answer = () => undefined;
  await db.incidentReview.create({ data: { reviewedAt: now, awakeSince: ago(100_000) } });
  ({ owner } = await createCompany());
  broken = await createStoredMailbox(owner.companyId, "Boutique");
  healthy = await createStoredMailbox(owner.companyId, "Secours");
  await db.mailbox.updateMany({ data: { createdAt: ago(200_000), enabledAt: ago(200_000) } });
  await db.mailbox.update({
    where: { id: healthy.id },
    data: {
      status: "SYNCED",
      lastSuccessAt: now,
      smtpHost: "localhost",
      smtpPort: smtp.port,
      passwordSealed: sealPassword(healthy, "secret"),
    },
  });
  await db.mailbox.update({
    where: { id: broken.id },
    data: { status: "ERROR", lastErrorCode: "imap.timeout", lastErrorDetail: { host: "imap.a.test", port: 993 } },
  });
});
afterEach(() => {
  smtp.mails.length = 0;
  smtp.received.length = 0;
});
afterAll(async () => {
  await smtp.stop();
  await db.$disconnect();
  await database.drop();
});

const ago = (minutes: number) => new Date(now.getTime() - minutes * MINUTE);
const later = (minutes: number) => new Date(now.getTime() + minutes * MINUTE);
const mails = () => db.alertMail.findMany({ orderBy: { createdAt: "asc" } });
const sendAll = async (at = later(1)) =>
  Promise.all((await mails()).map(async ({ id }) => (await sendAlertMail(id, at)).status));
const recover = async () => {
  await db.mailbox.update({
    where: { id: broken.id },
    data: { status: "SYNCED", lastErrorCode: null, lastSuccessAt: later(2) },
  });
  await reviewMailboxes(later(3));
};
const received = () => Promise.all(smtp.mails.map(({ content }) => simpleParser(content)));
const commands = () => smtp.received.filter((line) => line.startsWith("MAIL")).length;

describe("an owner", () => {
  it("is told once of an incident, through a mailbox that works, and once that it is over", async () => {
    await reviewMailboxes(now);
    expect(await sendAll()).toEqual(["sent"]);
    expect(await sendAll()).toEqual(["not_due"]);
    await recover();
    expect(await sendAll(later(4))).toEqual(["not_due", "sent"]);
    const [opened, resolved] = await received();
    const { email } = await db.user.findUniqueOrThrow({ where: { id: owner.userId } });
    expect(smtp.mails.map(({ from, to }) => [from, ...to])).toEqual([
      [healthy.address, email],
      [healthy.address, email],
    ]);
    expect(opened?.subject).toBe("Boutique ne reçoit plus d'emails");
    expect(opened?.text).toMatch(/Bonjour Claire Martin,/);
    expect(opened?.text).toMatch(/Cause\s: Le serveur ne répond pas/);
    expect(opened?.text).toContain(`/settings/integrations/${broken.id}`);
    expect(opened?.html).toContain(`/settings/integrations/${broken.id}`);
    expect(resolved?.subject).toMatch(/^Résolu\s: Boutique reçoit de nouveau vos emails$/);
    expect(resolved?.inReplyTo).toBe(opened?.messageId);
  });

  it("is written to in his language", async () => {
    await db.user.update({ where: { id: owner.userId }, data: { language: "en" } });
    await reviewMailboxes(now);
    await sendAll();
    expect((await received())[0]).toMatchObject({ subject: "Boutique receives no email any more" });
  });

  it("is the only one told: members are not, nor who wants no mail, nor who is no owner any more", async () => {
    const choice = { ...DEFAULT_CHOICE, alertsByMail: false, alertDelayMinutes: 60 } as const;
    await setNotifications(owner, choice);
    await reviewMailboxes(now);
    expect(await mails()).toEqual([]);
    await recover();
    expect(await mails()).toEqual([]);
    await setNotifications(owner, { ...choice, alertsByMail: true });
    await db.mailbox.update({
      where: { id: broken.id },
      data: { status: "ERROR", lastErrorCode: "imap.timeout", lastSuccessAt: null },
    });
    await reviewMailboxes(later(5));
    await db.membership.updateMany({ where: { userId: owner.userId }, data: { role: "MEMBER" } });
    expect(await sendAll(later(6))).toEqual(["skipped"]);
  });

  it("does not hear that it began after he heard that it is over", async () => {
    await reviewMailboxes(now);
    await db.alertMail.updateMany({ data: { status: "SENDING" } });
    await recover();
    // Its server wanted it later.
    await db.alertMail.updateMany({ where: { kind: "OPENED" }, data: { status: "PENDING" } });
    expect(await sendAll(later(30))).toEqual(["skipped", "sent"]);
  });

  it("hears nothing of an incident that was over before its mail could leave", async () => {
    await reviewMailboxes(now);
    await recover();
    expect(await mails()).toMatchObject([{ status: "SKIPPED", kind: "OPENED" }]);
    expect(await sendAll(later(4))).toEqual(["not_due"]);
  });
});

describe("a mail", () => {
  it("is sent once, however many processes try at once", async () => {
    await reviewMailboxes(now);
    const [mail] = await mails();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => sendAlertMail(mail?.id ?? "", later(1))));
    expect(outcomes.filter(({ status }) => status === "sent")).toHaveLength(1);
    expect(smtp.mails).toHaveLength(1);
  });

  it("that is refused comes back later, with the same Message-ID, until nobody would read it", async () => {
    answer = (line) => (line.startsWith("RCPT") ? ["451 4.7.1 greylisted"] : undefined);
    await reviewMailboxes(now);
    expect(await sendAll(later(1))).toEqual(["retry"]);
    expect(await mails()).toMatchObject([{ status: "PENDING", errorCode: "smtp.throttled", nextAttemptAt: later(3) }]);
    expect(await sendAll(later(2))).toEqual(["not_due"]);
    expect(await resumeMails(later(2))).toBe(0);
    expect(await resumeMails(later(4))).toBe(1);
    for (let minutes = 10, tries = 0; tries < 8; tries += 1, minutes *= 3) await sendAll(later(minutes));
    expect(await mails()).toMatchObject([{ status: "FAILED", attempts: 9 }]);
    expect(smtp.mails).toEqual([]);
  });

  it("that nobody takes is shown with its cause, and goes when it is asked for", async () => {
    answer = (line) => (line.startsWith("RCPT") ? ["451 4.7.1 greylisted"] : undefined);
    await reviewMailboxes(now);
    expect((await getNotifications(owner)).unsent).toBeNull();
    await sendAll(later(1));
    expect((await getNotifications(owner)).unsent).toMatchObject({
      error: { code: "smtp.throttled", detail: { host: "localhost" } },
      nextAttemptAt: later(3),
    });
    await db.alertMail.updateMany({ data: { status: "FAILED", attempts: 9 } });
    const { unsent } = await getNotifications(owner);
    expect(unsent?.nextAttemptAt).toBeNull();
    answer = () => undefined;
    await retryMail(owner, unsent?.id ?? "");
    expect(await sendAll(later(1))).toEqual(["sent"]);
    expect((await getNotifications(owner)).unsent).toBeNull();
    // Asked again it stays as it is.
    await retryMail(owner, unsent?.id ?? "");
    expect(await sendAll(later(2))).toEqual(["not_due"]);
    expect(smtp.mails).toHaveLength(1);
  });

  it("whose answer never came is not sent again", async () => {
    answer = (line) => (line === "." ? null : undefined);
    await reviewMailboxes(now);
    expect(await sendAll()).toEqual(["unconfirmed"]);
    answer = () => undefined;
    expect(await sendAll(later(600))).toEqual(["not_due"]);
    expect(commands()).toBe(1);
  });

  it("of a process that died is sent again before it was handed in, and never after", async () => {
    await reviewMailboxes(now);
    await db.alertMail.updateMany({ data: { claimedUntil: later(5), attempts: 1 } });
    expect(await sendAll(later(1))).toEqual(["not_due"]);
    expect(await resumeMails(later(6))).toBe(1);
    await db.alertMail.updateMany({ data: { status: "SENDING" } });
    expect(await resumeMails(later(6))).toBe(0);
    expect(await mails()).toMatchObject([{ status: "UNCONFIRMED" }]);
  });

  it("waits for a way out where there is none", async () => {
    await db.mailbox.update({ where: { id: healthy.id }, data: { smtpHost: null } });
    await reviewMailboxes(now);
    expect(await sendAll()).toEqual(["retry"]);
    expect(await mails()).toMatchObject([{ errorCode: "no_sender" }]);
  });
});
