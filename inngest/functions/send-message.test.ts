import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { closeConnections } from "@/server/connections/lanes";
import { db } from "@/server/db/client";
import { getConversation } from "@/server/inbox/get-conversation";
import { openDraft } from "@/server/outbox/open-draft";
import { queueDraft } from "@/server/outbox/queue-draft";
import { saveDraft } from "@/server/outbox/save-draft";
import { sendRequest } from "@/server/outbox/send-request";
import { takeBack } from "@/server/outbox/take-back";
import { takeBackAnswered } from "@/server/outbox/take-back-answered";
import { createCompany } from "@/tests/support/company";
import { useOwnDatabase } from "@/tests/support/database";
import { deliver } from "@/tests/support/deliver";
import { listRuns, startTestExecutor, stopTestExecutors, waitUntil } from "@/tests/support/executor";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { type ScriptedSmtp, type SmtpAnswer, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { connectAccount, syncNow } from "@/tests/support/sync";
import { sendEvents } from "../client";
import { fileSentCopy } from "./file-sent-copy";
import { sendMessage } from "./send-message";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
let smtp: ScriptedSmtp;
let owner: Viewer;
let user: ImapUser;
let mailboxId: number;
let fault: SmtpAnswer | undefined;

beforeAll(async () => {
  database = await useOwnDatabase();
  smtp = await startScriptedSmtp({ answer: (...said) => fault?.(...said) });
});
beforeEach(async () => {
  fault = undefined;
  ({ owner } = await createCompany());
  user = imapUser("envoi");
  mailboxId = await connectAccount(owner, user);
  await db.mailbox.update({ where: { id: mailboxId }, data: { smtpHost: "localhost", smtpPort: smtp.port } });
});
afterEach(async () => {
  await stopTestExecutors();
  await closeConnections();
});
afterAll(async () => {
  await smtp.stop();
  await db.$disconnect();
  await database.drop();
});

/** A client's mail that was synced, and an answer to it that is written and saved. */
async function answerOf(text = "Bonjour Marie,") {
  deliver(user, buildMail({ messageId: `q-${user.username}`, to: user.username, from: "Marie <marie@client.test>" }));
  await syncNow(owner, mailboxId);
  const { id: messageId, conversationId } = await db.message.findFirstOrThrow({
    where: { companyId: owner.companyId },
  });
  const draft = await openDraft(owner, { kind: "REPLY", messageId, heading: "" });
  const { to, cc, bcc, subject, quote, quotesHtml } = draft;
  const content = { mailboxId, to, cc, bcc, subject, text, quote, quotesHtml };
  const { version } = await saveDraft(owner, { id: draft.id, version: draft.version, content });
  return { id: draft.id, version, conversationId };
}

/** Sends at once: the ten seconds are the screen's. */
async function sendAtOnce(id: string, version: number) {
  await queueDraft(owner, { id, version, at: new Date(Date.now() + 300), unlessAnswered: false });
}

const stateOf = async (id: string) => (await db.draft.findUniqueOrThrow({ where: { id } })).state;
const copyOf = async (id: string) => (await db.draft.findUniqueOrThrow({ where: { id } })).copy;
const mailsOf = (id: string) => smtp.mails.filter(({ content }) => content.includes(`Message-ID: <${id}`));

function listSent(): string[] {
  const folder = path.join(user.home, "Maildir", ".Sent");
  return ["new", "cur"].flatMap((name) => {
    const dir = path.join(folder, name);
    try {
      return readdirSync(dir).map((file) => readFileSync(path.join(dir, file), "utf8"));
    } catch {
      return [];
    }
  });
}

it("sends an answer, shows it at once, files it in Sent, and knows it again when a sync sees it", async () => {
  const { id, version, conversationId } = await answerOf();
  await startTestExecutor([sendMessage, fileSentCopy]);
  await sendAtOnce(id, version);
  await waitUntil(async () => (await copyOf(id)) === "FILED");
  expect(mailsOf(id)).toHaveLength(1);
  expect(mailsOf(id)[0]?.content).toContain(`In-Reply-To: <q-${user.username}>`);
  const shown = await getConversation(owner, conversationId);
  expect(shown.messages.map(({ direction, snippet }) => [direction, snippet])).toEqual([
    ["RECEIVED", "Bonjour,"],
    ["SENT", "Bonjour Marie,"],
  ]);
  expect(listSent()).toHaveLength(1);
  await syncNow(owner, mailboxId);
  await syncNow(owner, mailboxId);
  const after = await getConversation(owner, conversationId);
  expect(after.messages).toHaveLength(2);
  expect(after.messages[1]?.places).toMatchObject([{ folder: "Sent" }]);
  expect(listSent()).toHaveLength(1);
});

it("delivers once through every fault that passes", async () => {
  const { id, version } = await answerOf();
  const faults: SmtpAnswer[] = [
    () => null,
    (line) => (line.startsWith("EHLO") ? ["421 4.3.2 not now"] : undefined),
    (line) => (line.startsWith("MAIL") ? null : undefined),
    (line) => (line.startsWith("RCPT") ? ["451 4.7.1 greylisted"] : undefined),
    (line) => (line === "DATA" ? null : undefined),
    (line) => (line.startsWith("Subject:") ? null : undefined),
    (line) => (line === "." ? ["451 4.3.0 try again"] : undefined),
  ];
  await startTestExecutor([sendMessage, fileSentCopy]);
  await sendAtOnce(id, version);
  for (const [index, next] of faults.entries()) {
    fault = next;
    await waitUntil(async () => (await db.draft.findUniqueOrThrow({ where: { id } })).tries > index);
    expect(await stateOf(id)).toBe("QUEUED");
    if (index === faults.length - 1) fault = undefined;
    // The pause before the next try is the plan's own; here it is over at once.
    const draft = await db.draft.update({ where: { id }, data: { sendAt: new Date(), version: { increment: 1 } } });
    await sendEvents([sendRequest({ ...draft, sendAt: new Date() })]);
  }
  await waitUntil(async () => (await stateOf(id)) === "SENT");
  expect(mailsOf(id)).toHaveLength(1);
}, 60_000);

it("sends nothing that is taken back within its time, and its text is as it was", async () => {
  const { id, version } = await answerOf("Un texte à garder.");
  await startTestExecutor([sendMessage]);
  await queueDraft(owner, { id, version, at: new Date(Date.now() + 1_500), unlessAnswered: false });
  expect(await takeBack(owner, id)).toMatchObject({ state: "WRITING", text: "Un texte à garder." });
  await waitUntil(async () => (await listRuns("send-message")).at(-1)?.status === "COMPLETED");
  expect(mailsOf(id)).toEqual([]);
});

it("takes back what was scheduled when the client writes first", async () => {
  const { id, version, conversationId } = await answerOf();
  await queueDraft(owner, { id, version, at: new Date(Date.now() + 3_600_000), unlessAnswered: true });
  expect(await takeBackAnswered()).toBe(0);
  deliver(user, buildMail({ inReplyTo: `q-${user.username}`, from: "Marie <marie@client.test>", text: "Au fait…" }));
  await syncNow(owner, mailboxId);
  expect(await takeBackAnswered()).toBe(1);
  const [draft] = await db.draft.findMany({ where: { answers: { conversationId } } });
  expect(draft).toMatchObject({ id, state: "WRITING", errorCode: "draft.answered_meanwhile", sendAt: null });
});
