import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { createCompany } from "@/tests/support/company";
import { createDraft } from "@/tests/support/create-draft";
import { type ScriptedSmtp, type SmtpScript, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { sendingMailbox } from "@/tests/support/sending-mailbox";
import { claimDraft, markSending } from "./claim-draft";
import { dispatchDraft } from "./dispatch-draft";
import { getDraft } from "./get-draft";
import { queueDraft } from "./queue-draft";
import { settleFailure } from "./settle-failure";
import { BACK_IN_WRITING } from "./states";
import { takeBack } from "./take-back";

let company: Awaited<ReturnType<typeof createCompany>>;
let smtp: ScriptedSmtp;
const script: SmtpScript = {};
const reset = () => {
  for (const key of Object.keys(script)) Reflect.deleteProperty(script, key);
};

beforeAll(async () => {
  company = await createCompany("Atelier Martin");
  smtp = await startScriptedSmtp({ answer: (...said) => script.answer?.(...said) });
});
afterEach(reset);
afterAll(() => smtp.stop());

async function queued(data: Parameters<typeof createDraft>[1] = {}) {
  const mailbox = await sendingMailbox(company.companyId, smtp.port);
  const { id } = await createDraft(mailbox, { authorId: company.owner.userId, ...data });
  await queueDraft(company.owner, { id, version: 1, unlessAnswered: false });
  await makeDue(id);
  return { id, mailbox };
}

async function makeDue(id: string) {
  await db.draft.update({ where: { id }, data: { sendAt: new Date(), claimedUntil: null } });
}

const takenOf = (id: string) => smtp.mails.filter(({ content }) => content.includes(`<${id}`));
const stateOf = async (id: string) => (await db.draft.findUniqueOrThrow({ where: { id } })).state;

/** How many wait for another's transaction. */
async function countWaiting(): Promise<number> {
  const [row] = await db.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::int AS "count" FROM pg_locks WHERE NOT granted`;
  return row?.count ?? 0;
}

describe("dispatchDraft", () => {
  it("hands a mail to the server once, however often it is called, and at once", async () => {
    const { id, mailbox } = await queued({
      cc: [{ name: "", address: "paul@client.test" }],
      bcc: [{ name: "", address: "secret@client.test" }],
    });
    const standings = await Promise.all([dispatchDraft(id), dispatchDraft(id), dispatchDraft(id)]);
    expect(standings.map(({ state }) => state)).toContain("SENT");
    await dispatchDraft(id);
    const [mail, ...more] = takenOf(id);
    expect(more).toEqual([]);
    expect(mail?.from).toBe(mailbox.address);
    expect(mail?.to).toEqual(["marie@client.test", "paul@client.test", "secret@client.test"]);
    expect(mail?.content).not.toMatch(/secret@client|Auto-Submitted|X-Mailer/i);
    expect(mail?.content).toContain(`From: Atelier Martin <${mailbox.address}>`);
  });

  it("sends nothing before its time, and nothing that was taken back", async () => {
    const mailbox = await sendingMailbox(company.companyId, smtp.port);
    const { id } = await createDraft(mailbox);
    const { waitsMs } = await queueDraft(company.owner, { id, version: 1, unlessAnswered: false });
    expect(waitsMs).toBeGreaterThan(9_000);
    expect((await dispatchDraft(id)).state).toBe("QUEUED");
    expect(await takeBack(company.owner, id)).toMatchObject({ state: "WRITING", text: "Bonjour Marie,", version: 3 });
    await makeDue(id);
    expect(await dispatchDraft(id)).toEqual({ state: "WRITING", nextAt: null });
    expect(takenOf(id)).toEqual([]);
  });

  it("heeds « Annuler » until the last moment before the content", async () => {
    const { id } = await queued();
    script.answer = (line) => {
      if (!line.startsWith("RCPT")) return undefined;
      void takeBack(company.owner, id);
      return undefined;
    };
    await db.draft.update({ where: { id }, data: { cc: [{ name: "", address: "b@client.test" }] } });
    const sending = dispatchDraft(id);
    await sending;
    expect(["WRITING", "SENT"]).toContain(await stateOf(id));
    expect(takenOf(id)).toHaveLength((await stateOf(id)) === "SENT" ? 1 : 0);
  });

  it("leaves a mail to who takes it back while its failure is recorded", async () => {
    const { id } = await queued();
    const claim = await claimDraft(id);
    if (!claim) throw new Error("nothing to claim");
    const settling = await db.$transaction(async (tx) => {
      await tx.draft.update({ where: { id }, data: { ...BACK_IN_WRITING } });
      const settled = settleFailure(claim, new AppError("smtp.unavailable"));
      await vi.waitFor(async () => expect(await countWaiting()).toBeGreaterThan(0));
      return { settled };
    });
    expect(await settling.settled).toBeNull();
    expect(await stateOf(id)).toBe("WRITING");
  });

  it.each([
    ["a refused connection to the mailbox", "MAIL", "451 4.3.0 try later"],
    ["greylisting", "RCPT", "450 4.2.0 Greylisted"],
    ["no room", "DATA", "452 4.3.1 insufficient storage"],
  ])("tries again after %s, and delivers once", async (_fault, command, reply) => {
    const { id } = await queued();
    script.answer = (line) => (line.startsWith(command) ? [reply] : undefined);
    const standing = await dispatchDraft(id);
    expect(standing.state).toBe("QUEUED");
    expect(Date.parse(standing.nextAt ?? "")).toBeGreaterThan(Date.now() + 5_000);
    expect(await getDraft(company.owner, id)).toMatchObject({ tries: 1, error: { detail: { host: "localhost" } } });
    reset();
    await makeDue(id);
    expect((await dispatchDraft(id)).state).toBe("SENT");
    expect(takenOf(id)).toHaveLength(1);
  });

  it("tries again when the conversation breaks in the middle of the content", async () => {
    const { id } = await queued({ text: "Une ligne.\n".repeat(40_000) });
    script.answer = (line) => (line === "Une ligne." ? null : undefined);
    expect((await dispatchDraft(id)).state).toBe("QUEUED");
    reset();
    await makeDue(id);
    expect((await dispatchDraft(id)).state).toBe("SENT");
    expect(takenOf(id)).toHaveLength(1);
  });

  it("never sends again by itself what the server may have taken", async () => {
    const { id } = await queued();
    script.answer = (line) => (line === "." ? null : undefined);
    expect(await dispatchDraft(id)).toEqual({ state: "UNCERTAIN", nextAt: null });
    const ended = smtp.received.length;
    reset();
    await makeDue(id);
    expect((await dispatchDraft(id)).state).toBe("UNCERTAIN");
    expect(smtp.received).toHaveLength(ended);
    expect(await getDraft(company.owner, id)).toMatchObject({ error: { code: "smtp.outcome_unknown" } });
  });

  it("is uncertain of what was being sent by somebody who died", async () => {
    const { id } = await queued();
    await db.draft.update({ where: { id }, data: { state: "SENDING", claimedUntil: new Date(Date.now() - 1_000) } });
    expect((await dispatchDraft(id)).state).toBe("UNCERTAIN");
    expect(takenOf(id)).toEqual([]);
  });

  it("tries again what failed before its end, though it took so long that nobody was thought to send it", async () => {
    const { id } = await queued();
    const claim = await claimDraft(id);
    if (!claim) throw new Error("nothing to claim");
    await markSending(claim);
    await db.draft.update({ where: { id }, data: { claimedUntil: new Date(0) } });
    expect((await dispatchDraft(id)).state).toBe("UNCERTAIN");
    await settleFailure(claim, new AppError("smtp.connection_lost"));
    expect(await stateOf(id)).toBe("QUEUED");
    await makeDue(id);
    expect((await dispatchDraft(id)).state).toBe("SENT");
    expect(takenOf(id)).toHaveLength(1);
  });

  it.each([
    ["MAIL", "553 5.7.1 not your address", "smtp.sender_refused"],
    ["RCPT", "550 5.1.1 no such user", "smtp.recipient_refused"],
    ["MAIL", "552 5.3.4 message size exceeds", "smtp.too_large"],
  ])("keeps the draft when %s is answered with %s", async (command, reply, code) => {
    const { id } = await queued();
    script.answer = (line) => (line.startsWith(command) ? [reply] : undefined);
    expect(await dispatchDraft(id)).toEqual({ state: "WRITING", nextAt: null });
    expect(await getDraft(company.owner, id)).toMatchObject({ text: "Bonjour Marie,", error: { code } });
  });

  it("keeps the draft when the server reads the mail and refuses it", async () => {
    const { id } = await queued();
    script.answer = (line) => (line === "." ? ["554 5.7.1 looks like spam"] : undefined);
    expect((await dispatchDraft(id)).state).toBe("WRITING");
    expect(await getDraft(company.owner, id)).toMatchObject({ error: { code: "smtp.message_refused" } });
    expect(takenOf(id)).toEqual([]);
  });

  it("says whom the server refused while it took the others", async () => {
    const { id } = await queued({ cc: [{ name: "", address: "gone@client.test" }] });
    script.answer = (line) =>
      line.startsWith("RCPT") && line.includes("gone@") ? ["550 5.1.1 no such user"] : undefined;
    expect((await dispatchDraft(id)).state).toBe("SENT");
    expect(takenOf(id).map(({ to }) => to)).toEqual([["marie@client.test"]]);
    expect(await getDraft(company.owner, id)).toMatchObject({ refused: ["gone@client.test"] });
  });

  it("keeps the draft when the password is refused, and says why", async () => {
    const { id, mailbox } = await queued();
    await mailbox.changePassword("wrong");
    expect((await dispatchDraft(id)).state).toBe("WRITING");
    expect(await getDraft(company.owner, id)).toMatchObject({ error: { code: "smtp.auth_failed" } });
  });
});
