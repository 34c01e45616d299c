import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { createDraft } from "@/tests/support/create-draft";
import { type ScriptedSmtp, type SmtpAnswer, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { type SendingMailbox, sendingMailbox } from "@/tests/support/sending-mailbox";
import { storeMail } from "@/tests/support/store-mail";
import { dispatchDraft } from "./dispatch-draft";
import { queueDraft } from "./queue-draft";
import { takeBackAnswered } from "./take-back-answered";

let company: Awaited<ReturnType<typeof createCompany>>;
let mailbox: SendingMailbox;
let smtp: ScriptedSmtp;
let fault: SmtpAnswer | undefined;

beforeAll(async () => {
  company = await createCompany();
  smtp = await startScriptedSmtp({ answer: (...line) => fault?.(...line) });
  mailbox = await sendingMailbox(company.companyId, smtp.port);
});
afterEach(() => {
  fault = undefined;
  smtp.received.length = 0;
  smtp.mails.length = 0;
});
afterAll(() => smtp.stop());

/** An answer whose time has come, to go unless the client writes first. */
async function dueAnswer() {
  const question = `${crypto.randomUUID()}@client.test`;
  const [asked] = await storeMail(mailbox, [{ messageId: question }]);
  const { id } = await createDraft(mailbox, { kind: "REPLY", answersId: asked?.messageId ?? null });
  await queueDraft(company.owner, { id, version: 1, unlessAnswered: true });
  await db.draft.update({ where: { id }, data: { sendAt: new Date() } });
  return { id, clientWrites: () => storeMail(mailbox, [{ inReplyTo: question }]) };
}

describe("an answer that goes unless the client writes first", () => {
  it("goes when he does not", async () => {
    const { id } = await dueAnswer();
    expect(await takeBackAnswered(id)).toBe(0);
    expect((await dispatchDraft(id)).state).toBe("SENT");
    expect(smtp.mails).toHaveLength(1);
  });

  it("is not even begun when he did", async () => {
    const { id, clientWrites } = await dueAnswer();
    await clientWrites();
    expect((await dispatchDraft(id)).state).toBe("QUEUED");
    expect(smtp.received).toEqual([]);
    expect(await takeBackAnswered(id)).toBe(1);
    expect(await dispatchDraft(id)).toEqual({ state: "WRITING", nextAt: null });
  });

  it.each(["AUTH", "RCPT", "DATA"])("is withheld when he writes while the server thinks over %s", async (command) => {
    const { id, clientWrites } = await dueAnswer();
    fault = (line, socket, behave) => {
      if (!line.startsWith(command)) return undefined;
      void clientWrites().then(() => socket.write(`${behave()[0]}\r\n`));
      return [];
    };
    expect((await dispatchDraft(id)).state).toBe("QUEUED");
    expect(smtp.mails).toEqual([]);
    expect(await takeBackAnswered(id)).toBe(1);
    expect(await db.draft.findUnique({ where: { id } })).toMatchObject({
      state: "WRITING",
      errorCode: "draft.answered_meanwhile",
      text: "Bonjour Marie,",
    });
    expect((await dispatchDraft(id)).state).toBe("WRITING");
    expect(smtp.mails).toEqual([]);
  });

  it("went when he writes while the server thinks over the mail", async () => {
    const { id, clientWrites } = await dueAnswer();
    fault = (line, socket, behave) => {
      if (line !== ".") return undefined;
      void clientWrites().then(() => socket.write(`${behave()[0]}\r\n`));
      return [];
    };
    expect((await dispatchDraft(id)).state).toBe("SENT");
    expect(await takeBackAnswered(id)).toBe(0);
    expect(smtp.mails).toHaveLength(1);
  });
});
