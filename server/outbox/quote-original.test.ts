import { type ParsedMail, simpleParser } from "mailparser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { closeConnections } from "@/server/connections/lanes";
import { db } from "@/server/db/client";
import { getMessageFrame } from "@/server/inbox/get-message-frame";
import { createCompany } from "@/tests/support/company";
import { deliver } from "@/tests/support/deliver";
import { HOSTILE_HTML } from "@/tests/support/hostile-html";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail, type Mail } from "@/tests/support/mail";
import { type ScriptedSmtp, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { connectAccount, syncNow } from "@/tests/support/sync";
import { dispatchDraft } from "./dispatch-draft";
import { getDraft } from "./get-draft";
import { keepSent } from "./keep-sent";
import { openDraft } from "./open-draft";
import { queueDraft } from "./queue-draft";
import { saveDraft } from "./save-draft";
import { takeBack } from "./take-back";
import type { DraftView } from "./views";

const PICTURE = Buffer.from("89504e470d0a1a0a", "hex");
const LOGO = { content: PICTURE, contentType: "image/png", filename: "logo.png", contentId: "logo@client.test" };
const PLAN = { content: "%PDF", contentType: "application/pdf", filename: "plan.pdf" };
const LETTER =
  '<table bgcolor="#ffeedd"><tr><td style="color:#c00"><b>Offre</b> <img src="cid:logo@client.test" alt="Logo"><img src="https://shop.test/a.png"></td></tr></table>';

let smtp: ScriptedSmtp;
let owner: Viewer;
let user: ImapUser;
let mailboxId: number;

beforeAll(async () => {
  smtp = await startScriptedSmtp();
  ({ owner } = await createCompany());
  user = imapUser("citation");
  mailboxId = await connectAccount(owner, user);
  await db.mailbox.update({ where: { id: mailboxId }, data: { smtpHost: "localhost", smtpPort: smtp.port } });
});
afterAll(async () => {
  await closeConnections();
  await smtp.stop();
});

/** A mail that a client sent, with its id. */
async function receive(mail: Mail): Promise<string> {
  const subject = `Offre ${crypto.randomUUID()}`;
  deliver(user, buildMail({ from: "Marie <marie@client.test>", subject, ...mail }));
  await syncNow(owner, mailboxId);
  return (await db.message.findFirstOrThrow({ where: { companyId: owner.companyId, subject } })).id;
}

function open(kind: "REPLY" | "FORWARD", messageId: string): Promise<DraftView> {
  const heading =
    kind === "REPLY" ? "Le 3 mai, Marie a écrit :" : "---------- Message transféré ----------\nDe : <b>Marie</b>";
  return openDraft(owner, { kind, messageId, heading });
}

async function write(draft: DraftView, changes: Partial<DraftView> = {}) {
  const { to: _to, cc, bcc, subject, quote, quotesHtml, id, version } = { ...draft, ...changes };
  const to = [{ name: "Paul", address: "paul@client.test" }];
  const content = { mailboxId, to, cc, bcc, subject, text: "Bonjour Paul,", quote, quotesHtml };
  return { id, version: (await saveDraft(owner, { id, version, content })).version };
}

async function makeDue(id: string) {
  await db.draft.update({ where: { id }, data: { sendAt: new Date(), claimedUntil: null } });
}

async function send(draft: DraftView, changes: Partial<DraftView> = {}): Promise<ParsedMail> {
  await queueDraft(owner, { ...(await write(draft, changes)), unlessAnswered: false });
  await makeDue(draft.id);
  expect((await dispatchDraft(draft.id)).state).toBe("SENT");
  return readMail(draft.id);
}

/** `cid:` stays as it is: what refers to what is asked here. */
async function readMail(id: string): Promise<ParsedMail> {
  const [mail, ...more] = smtp.mails.filter(({ content }) => content.includes(`Message-ID: <${id}`));
  expect(more).toEqual([]);
  return simpleParser(mail?.content ?? "", { skipImageLinks: true });
}

const htmlOf = (mail: ParsedMail) => mail.html || "";

describe("a forwarded mail", () => {
  it("keeps its look, its pictures and its files, below the text and who wrote it", async () => {
    const mail = await send(await open("FORWARD", await receive({ html: LETTER, attachments: [LOGO, PLAN] })));
    const html = htmlOf(mail);
    const related = mail.attachments.filter((part) => part.related);
    expect(related).toMatchObject([{ contentType: "image/png", filename: "logo.png", content: PICTURE }]);
    expect(html).toContain(`<img alt="Logo" src="cid:${related[0]?.cid}"`);
    expect(html).not.toContain("logo@client.test");
    expect(html).toMatch(/Bonjour Paul,.*De : &lt;b&gt;Marie&lt;\/b&gt;.*<table bgcolor="#ffeedd">.*<b>Offre<\/b>/s);
    expect(html).toContain('<img src="https://shop.test/a.png"');
    expect(mail.text).toMatch(/^Bonjour Paul,\n\n-+ Message transféré -+\nDe : <b>Marie<\/b>\n\nOffre/);
    expect(mail.attachments.filter((part) => !part.related)).toMatchObject([{ filename: "plan.pdf" }]);
    expect(mail.subject).toMatch(/^Fwd: Offre/);
  });

  it("is alternatives, of which the HTML has its pictures beside it, and files after both", async () => {
    const draft = await open("FORWARD", await receive({ html: LETTER, attachments: [LOGO, PLAN] }));
    await send(draft);
    const { content = "" } = smtp.mails.find(({ content: written }) => written.includes(draft.id)) ?? {};
    const types = [...content.matchAll(/^Content-Type: ([\w/.-]+)/gm)].map(([, type]) => type);
    expect(types).toEqual([
      "multipart/mixed",
      "multipart/alternative",
      "text/plain",
      "multipart/related",
      "text/html",
      "image/png",
      "application/pdf",
    ]);
  });

  it("shows its pictures in our own conversation too, without the server", async () => {
    const draft = await open("FORWARD", await receive({ html: LETTER, attachments: [LOGO] }));
    await send(draft);
    await keepSent(draft.id);
    const { sentMessageId } = await db.draft.findUniqueOrThrow({ where: { id: draft.id } });
    const { srcdoc } = await getMessageFrame(owner, sentMessageId ?? "");
    expect(srcdoc).toContain(`src="data:image/png;base64,${PICTURE.toString("base64")}"`);
    const [picture] = await db.attachment.findMany({ where: { messageId: sentMessageId ?? "" } });
    expect(picture).toMatchObject({ part: "2.2", inline: true });
    expect(picture?.archivedAt).not.toBeNull();
    // Nobody attached it.
    expect((await getDraft(owner, draft.id)).files).toEqual([]);
  });

  it("goes as the text that somebody made of it, or not at all when it was taken out", async () => {
    const messageId = await receive({ html: LETTER, attachments: [LOGO] });
    const shortened = await send(await open("FORWARD", messageId), { quote: "Seulement ceci.", quotesHtml: false });
    expect(htmlOf(shortened)).toContain("Seulement ceci.");
    expect(htmlOf(shortened)).not.toContain("<table");
    expect(shortened.attachments).toEqual([]);
    const emptied = await send(await open("FORWARD", messageId), { quote: "" });
    expect(htmlOf(emptied)).not.toContain("Offre");
    expect(emptied.text?.trim()).toBe("Bonjour Paul,");
  });

  it("goes as its text when the original was erased meanwhile, and its writer knows", async () => {
    const messageId = await receive({ html: LETTER });
    const draft = await open("FORWARD", messageId);
    await db.message.delete({ where: { id: messageId } });
    expect(await getDraft(owner, draft.id)).toMatchObject({ original: null, quotesHtml: true });
    const mail = await send(draft);
    expect(htmlOf(mail)).toMatch(/De : &lt;b&gt;Marie&lt;\/b&gt;.*Offre/s);
    expect(htmlOf(mail)).not.toContain("<table");
  });

  it("brings nothing hostile along, neither into its parts nor into its headers", async () => {
    const evil = { ...LOGO, contentId: 'x"><script>caught()</script>', filename: "a\r\nBcc: spy@trap.test\r\n.png" };
    const html = `<p title="[image: vue.png]">[image: vue.png]</p></div></blockquote></body>fin${HOSTILE_HTML.join("")}`;
    const draft = await open("FORWARD", await receive({ html, attachments: [evil] }));
    const sent = htmlOf(await send(draft));
    expect(sent).toContain("fin");
    expect(sent).not.toMatch(/<(?:script|svg|style|iframe|form|input|object|link|meta|base)\b|href="javascript:/i);
    const { content = "" } = smtp.mails.find(({ content: written }) => written.includes(draft.id)) ?? {};
    expect(content).not.toMatch(/^Bcc:/im);
  });

  it("is refused with its reason where its pictures make it too large", async () => {
    const messageId = await receive({ html: LETTER, attachments: [LOGO] });
    const draft = await write(await open("FORWARD", messageId));
    await db.attachment.updateMany({ where: { messageId }, data: { size: 18_000_001 } });
    await expect(queueDraft(owner, { ...draft, unlessAnswered: false })).rejects.toMatchObject({
      code: "draft.quote_too_large",
      detail: { megabytes: 18 },
    });
  });

  it("goes without a picture that is nowhere any more", async () => {
    const messageId = await receive({ html: LETTER, attachments: [LOGO] });
    await db.messagePlace.deleteMany({ where: { messageId } });
    const mail = await send(await open("FORWARD", messageId));
    expect(htmlOf(mail)).toContain("<b>Offre</b>");
    expect(htmlOf(mail)).not.toContain("cid:");
    expect(mail.attachments).toEqual([]);
  });

  it("gives a picture that its HTML does not show as a file", async () => {
    const draft = await open("FORWARD", await receive({ text: "Photo", attachments: [LOGO] }));
    expect(draft).toMatchObject({ quotesHtml: false, files: [{ filename: "logo.png", mark: null }] });
  });
});

describe("an answer", () => {
  it("quotes the original in its look as others fold it, and in its text with « > »", async () => {
    const draft = await open("REPLY", await receive({ html: LETTER, attachments: [LOGO, PLAN] }));
    expect(draft.files).toEqual([]);
    const mail = await send(draft);
    expect(htmlOf(mail)).toMatch(
      /Bonjour Paul,<\/p>\s*<div class="gmail_quote"><div class="gmail_attr">Le 3 mai, Marie a écrit :<\/div>\s*<blockquote class="gmail_quote" type="cite"[^>]*><table bgcolor="#ffeedd">.*<\/table><\/blockquote><\/div>/s,
    );
    expect(mail.text).toMatch(/^Bonjour Paul,\n\nLe 3 mai, Marie a écrit :\n> Offre/);
    expect(mail.attachments).toMatchObject([{ related: true, contentType: "image/png" }]);
  });

  it("folds in our own screen", async () => {
    const draft = await open("REPLY", await receive({ html: LETTER }));
    await send(draft);
    await keepSent(draft.id);
    const { sentMessageId } = await db.draft.findUniqueOrThrow({ where: { id: draft.id } });
    const { srcdoc } = await getMessageFrame(owner, sentMessageId ?? "");
    expect(srcdoc).toMatch(/<div data-quote="all"><div data-quote="all">Le 3 mai/);
  });

  it("that was taken back and changed is built again, with the pictures of its last building alone", async () => {
    const draft = await open("REPLY", await receive({ html: LETTER, attachments: [LOGO] }));
    await queueDraft(owner, { ...(await write(draft)), unlessAnswered: false });
    await makeDue(draft.id);
    const down = smtp.port;
    await db.mailbox.update({ where: { id: mailboxId }, data: { smtpPort: 9 } });
    expect((await dispatchDraft(draft.id)).state).toBe("QUEUED");
    await db.mailbox.update({ where: { id: mailboxId }, data: { smtpPort: down } });
    await takeBack(owner, draft.id);
    const mail = await send(await getDraft(owner, draft.id));
    expect(mail.attachments).toHaveLength(1);
    const files = await db.draftFile.findMany({ where: { draftId: draft.id } });
    expect(files).toMatchObject([{ contentId: mail.attachments[0]?.cid, quoted: true }]);
  });

  it("quotes plain text as such", async () => {
    const mail = await send(await open("REPLY", await receive({ text: "Bonjour,\n\n> avant" })));
    expect(mail.text).toContain("> Bonjour,\n>\n>> avant");
    expect(htmlOf(mail)).toMatch(/<div class="gmail_quote"><p[^>]*>Le 3 mai.*<blockquote/s);
  });
});
