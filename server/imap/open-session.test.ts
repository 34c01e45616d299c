import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { ImapFlow } from "imapflow";
import { afterEach, describe, expect, it } from "vitest";
import { measureSource } from "@/server/mime/mail-source";
import { parseMessages } from "@/server/mime/parse-messages";
import { deliver } from "@/tests/support/deliver";
import { type ImapUser, imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { openSession } from "./open-session";
import type { ImapSession } from "./session";

const opened: ImapSession[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((session) => session.close()));
});

async function open(user: ImapUser): Promise<ImapSession> {
  const session = await openSession(user);
  opened.push(session);
  return session;
}

/** A mailbox with these mails, opened at INBOX; UIDs count from 1. */
async function openWith(mails: (string | Buffer)[]): Promise<{ session: ImapSession; user: ImapUser }> {
  const user = imapUser();
  deliver(user, mails);
  const session = await open(user);
  await session.openFolder("INBOX");
  return { session, user };
}

const fixture = (name: string) => readFileSync(new URL(`../../tests/fixtures/${name}.eml`, import.meta.url));
const PDF = Buffer.from(`%PDF-1.4 ${"é\0ÿ".repeat(50_000)}`, "latin1");

describe("a session", () => {
  it.each([true, false])("lists folders with their use (implicit TLS: %s)", async (useTls) => {
    const session = await open(imapUser("dossiers", { useTls }));
    const folders = await session.listFolders();
    expect(folders).toContainEqual(expect.objectContaining({ path: "INBOX", specialUse: "\\Inbox", selectable: true }));
    expect(folders.map((folder) => folder.specialUse)).toContain("\\Sent");
  });

  it("opens an empty folder and finds nothing in it", async () => {
    const session = await open(imapUser());
    const status = await session.openFolder("INBOX");
    expect(status).toMatchObject({ uidNext: 1, exists: 0 });
    expect(status.uidValidity).toBeGreaterThan(0n);
    expect(await session.searchUids(1, "*")).toEqual([]);
    expect(await session.fetchMessages([])).toEqual({ messages: [], missing: [] });
  });

  it("does not find older mail when it asks for what came after the last", async () => {
    const { session } = await openWith([buildMail(), buildMail(), buildMail()]);
    expect(await session.searchUids(2, "*")).toEqual([2, 3]);
    expect(await session.searchUids(4, "*")).toEqual([]);
    expect(await session.searchUids(1, 2)).toEqual([1, 2]);
  });

  it("reads the text and leaves the attachments on the server", async () => {
    const attachments = [{ filename: "Plan d'été.pdf", contentType: "application/pdf", content: PDF }];
    const { session } = await openWith([buildMail({ subject: "Été", text: "Bonjour été", attachments })]);
    const { messages } = await session.fetchMessages([1]);
    expect(messages[0]).toMatchObject({
      uid: 1,
      flags: [],
      truncated: false,
      attachments: [{ part: "2", encoding: "base64", filename: "Plan d'été.pdf", contentType: "application/pdf" }],
    });
    expect(measureSource(messages[0]?.source ?? Buffer.alloc(0))).toBeLessThan(2_000);
    expect(Math.abs((messages[0]?.attachments[0]?.size ?? 0) - PDF.length)).toBeLessThan(2_000);
    const [outcome] = await parseMessages(messages.map((message) => message.source));
    expect(outcome).toMatchObject({ ok: true, message: { subject: "Été", text: "Bonjour été" } });
  });

  it("streams an attachment, decoded, byte for byte", async () => {
    const attachments = [{ filename: "a.pdf", contentType: "application/pdf", content: PDF }];
    const { session } = await openWith([buildMail({ attachments })]);
    expect(
      (await buffer(await session.downloadPart({ uid: 1, part: "2", encoding: "base64", size: 1 }))).equals(PDF),
    ).toBe(true);
  });

  it("says that an attachment is gone when its message is", async () => {
    const { session } = await openWith([buildMail()]);
    await expect(session.downloadPart({ uid: 99, part: "1", encoding: "base64", size: 1 })).rejects.toThrow(
      "attachment.unavailable",
    );
  });

  it("can be asked something else after a download that nobody finished", async () => {
    const content = Buffer.alloc(3_000_000, "x");
    const attachments = [{ filename: "a.bin", contentType: "application/octet-stream", content }];
    const { session } = await openWith([buildMail({ attachments })]);
    const stream = await session.downloadPart({ uid: 1, part: "2", encoding: "base64", size: 1 });
    await stream[Symbol.asyncIterator]().next();
    stream.destroy();
    expect(await session.searchUids(1, "*")).toEqual([1]);
  });

  it("gives the original unchanged, unless it is longer than asked", async () => {
    const mail = buildMail({ text: "original" });
    const { session } = await openWith([mail]);
    expect((await session.fetchSource(1, 100_000))?.toString()).toBe(mail);
    expect(await session.fetchSource(1, 10)).toBeNull();
    expect(await session.fetchSource(99, 100_000)).toBeNull();
    expect((await buffer(await session.downloadPart({ uid: 1, part: "", encoding: "7bit", size: 1 }))).toString()).toBe(
      mail,
    );
  });

  it("changes no flag by looking", async () => {
    const attachments = [{ filename: "a.pdf", contentType: "application/pdf", content: PDF }];
    const { session, user } = await openWith([buildMail(), buildMail({ attachments })]);
    await session.fetchMessages([1, 2]);
    await session.fetchSource(1, 100_000);
    await buffer(await session.downloadPart({ uid: 2, part: "2", encoding: "base64", size: 1 }));
    const again = await open(user);
    await again.openFolder("INBOX");
    expect((await again.fetchMessages([1, 2])).messages.map((message) => message.flags)).toEqual([[], []]);
  });

  it("tells the flags that others set", async () => {
    const { session, user } = await openWith([buildMail(), buildMail()]);
    await asOwner(user, (client) => client.messageFlagsAdd("2", ["\\Seen", "\\Answered"], { uid: true }));
    const { messages } = await session.fetchMessages([1, 2]);
    expect(messages.map((message) => message.flags.sort())).toEqual([[], ["\\Answered", "\\Seen"]]);
  });

  it("reports what was expunged between listing and fetching as missing", async () => {
    const { session, user } = await openWith([buildMail(), buildMail(), buildMail()]);
    const uids = await session.searchUids(1, "*");
    await asOwner(user, (client) => client.messageDelete("2", { uid: true }));
    const { messages, missing } = await session.fetchMessages(uids);
    expect([messages.map((message) => message.uid), missing]).toEqual([[1, 3], [2]]);
  });

  it("answers in the order asked, whatever the shape of the mail", async () => {
    const attachments = [{ filename: "a.pdf", contentType: "application/pdf", content: PDF }];
    const { session } = await openWith([buildMail(), buildMail({ attachments }), buildMail({ html: "<p>a</p>" })]);
    const { messages } = await session.fetchMessages([3, 2, 1]);
    expect(messages.map((message) => message.uid)).toEqual([3, 2, 1]);
  });

  it("reads two thousand messages without a hole", async () => {
    const { session } = await openWith(
      Array.from({ length: 2_000 }, (_, index) => buildMail({ subject: `n° ${index + 1}` })),
    );
    const uids = await session.searchUids(1, "*");
    const found = new Map<number, string>();
    for (let at = 0; at < uids.length; at += 500) {
      const { messages, missing } = await session.fetchMessages(uids.slice(at, at + 500));
      expect(missing).toEqual([]);
      const outcomes = await parseMessages(messages.map((message) => message.source));
      for (const [index, outcome] of outcomes.entries()) {
        found.set(messages[index]?.uid ?? 0, outcome.ok ? outcome.message.subject : "");
      }
    }
    expect(found.size).toBe(2_000);
    expect([...found].every(([uid, subject]) => subject === `n° ${uid}`)).toBe(true);
  });

  it("refuses more than 500 at once", async () => {
    const { session } = await openWith([buildMail()]);
    await expect(session.fetchMessages(Array.from({ length: 501 }, (_, index) => index + 1))).rejects.toThrow(
      "request.invalid",
    );
  });

  it("ends when its signal does", async () => {
    const controller = new AbortController();
    const session = await openSession(imapUser(), { signal: controller.signal });
    opened.push(session);
    controller.abort();
    await expect(session.openFolder("INBOX")).rejects.toThrow("imap.connection_lost");
  });

  it("says so when a folder does not exist", async () => {
    const session = await open(imapUser());
    await expect(session.openFolder("Absent")).rejects.toMatchObject({ code: "imap.folder_refused" });
  });
});

describe("ugly mail through a real server", () => {
  it.each([
    ["boundary-never-comes", { text: /\S/, subject: "Cassé", attachments: ["message.eml"] }],
    ["windows-1252-raw-header", { subject: "Facture n° 12 – 40 €", text: "À régler." }],
    ["forwarded-as-attachment", { text: "Voir ci-joint.", attachments: ["Devis toiture.eml"] }],
    ["calendar-invitation", { text: "Réunion jeudi", attachments: ["invitation.ics"] }],
    ["rfc2231-file-name", { text: "Ci-joint.", attachments: ["Relevé d'été – côté sud.pdf"] }],
    ["file-name-with-path", { text: "Ci-joint.", attachments: ["boot.ini", "annexegpj.exe"] }],
    ["html-with-inline-logo", { html: '<p>Bonjour <img src="cid:logo@atelier.test"></p>', attachments: ["logo.gif"] }],
    ["mixed-text-then-html", { html: /avant.*après/s, attachments: ["photo.jpg"] }],
    ["only-an-attachment", { text: "", attachments: ["scan.pdf"] }],
    ["no-header-at-all", { subject: "", from: { name: "", address: "" }, text: /Il manque tout/ }],
    ["group-recipients", { to: [{ address: "a@x.test" }, { address: "b@x.test" }, { address: "c@x.test" }] }],
    ["format-flowed", { text: "Une phrase coupée en deux.\nUne autre." }],
    ["nul-and-lone-surrogate", { text: /avant.*après/s }],
    ["year-9999", { date: null }],
    [
      "quoted-reply",
      { snippet: "D'accord pour jeudi. Jean", inReplyTo: "1@a.test", references: ["0@a.test", "1@a.test"] },
    ],
    ["ids-without-brackets", { messageId: "abc@x.test", inReplyTo: "prev@x.test" }],
    ["wrong-base64", { text: /^Bonjour/ }],
    ["smime-signed", { text: "Signé.", attachments: ["smime.p7s"] }],
  ])("%s", async (name, { attachments = [], ...expected }: { attachments?: string[]; [key: string]: unknown }) => {
    const { session } = await openWith([fixture(name)]);
    const { messages } = await session.fetchMessages([1]);
    const [outcome] = await parseMessages(messages.map((message) => message.source));
    expect(messages[0]?.attachments.map((attachment) => attachment.filename)).toEqual(attachments);
    expect(outcome?.ok && outcome.message).toMatchObject(
      Object.fromEntries(
        Object.entries(expected).map(([key, value]) => [
          key,
          value instanceof RegExp ? expect.stringMatching(value) : Array.isArray(value) ? value.map(partly) : value,
        ]),
      ),
    );
    for (const { part, encoding } of messages[0]?.attachments ?? []) {
      expect((await buffer(await session.downloadPart({ uid: 1, part, encoding, size: 1 }))).length).toBeGreaterThan(0);
    }
  });
});

function partly(value: unknown): unknown {
  return typeof value === "object" ? expect.objectContaining(value as object) : value;
}

/** What the owner does meanwhile in another mail program. */
async function asOwner(user: ImapUser, act: (client: ImapFlow) => Promise<unknown>): Promise<void> {
  const { host, port, username, password } = user;
  const client = new ImapFlow({ host, port, secure: true, auth: { user: username, pass: password }, logger: false });
  await client.connect();
  await client.mailboxOpen("INBOX");
  await act(client);
  await client.logout();
}
