import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { createDraft } from "@/tests/support/create-draft";
import { type ScriptedSmtp, type SmtpAnswer, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { sendingMailbox } from "@/tests/support/sending-mailbox";
import { dispatchDraft } from "./dispatch-draft";
import { keepSent } from "./keep-sent";
import { queueDraft } from "./queue-draft";
import { saveDraft } from "./save-draft";
import { settleUncertain } from "./settle-uncertain";
import { takeBack } from "./take-back";

let company: Awaited<ReturnType<typeof createCompany>>;
let smtp: ScriptedSmtp;
let fault: SmtpAnswer | undefined;

beforeAll(async () => {
  company = await createCompany();
  smtp = await startScriptedSmtp({ answer: (...line) => fault?.(...line) });
});
afterAll(() => smtp.stop());

it("a text that was changed after a mail that may have gone is another mail; the same one again is the same", async () => {
  const { owner, companyId } = company;
  const mailbox = await sendingMailbox(companyId, smtp.port);
  const { id } = await createDraft(mailbox);
  const send = async (version: number) => {
    await queueDraft(owner, { id, version, unlessAnswered: false });
    await db.draft.update({ where: { id }, data: { sendAt: new Date() } });
    return (await dispatchDraft(id)).state;
  };
  // The server takes it, and hangs up instead of saying so.
  fault = (line, _socket, behave) => (line === "." && behave().length > 0 ? null : undefined);
  expect(await send(1)).toBe("UNCERTAIN");
  await settleUncertain(owner, id, false);
  expect((await dispatchDraft(id)).state).toBe("UNCERTAIN");
  await settleUncertain(owner, id, false);
  const { version, ...draft } = await takeBack(owner, id);
  const { to, cc, bcc, subject, quote, quotesHtml } = draft;
  const content = { mailboxId: mailbox.id, to, cc, bcc, subject, quote, quotesHtml, text: "Un autre prix." };
  const saved = await saveDraft(owner, { id, version, content });
  fault = undefined;
  expect(await send(saved.version)).toBe("SENT");
  await keepSent(id);

  const ids = smtp.mails.map((mail) => /^Message-ID: (.+)$/m.exec(mail.content)?.[1]);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
  const { messageId } = await db.draft.findUniqueOrThrow({ where: { id } });
  expect(ids[2]).toBe(`<${messageId}>`);
  expect(await db.message.count({ where: { companyId, messageId } })).toBe(1);
});
