import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { dispatchDraft } from "@/server/outbox/dispatch-draft";
import { createCaller, pathId, restRequest, tokenFor } from "@/tests/support/rest";
import { type ScriptedSmtp, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { type SendingMailbox, sendingMailbox } from "@/tests/support/sending-mailbox";
import { createStoredMailbox, storeMail } from "@/tests/support/store-mail";
import { POST as reply } from "../conversations/[id]/reply/route";
import { POST as cancel } from "./[id]/cancel/route";
import { GET as read } from "./[id]/route";
import { POST as send } from "./route";

const MAIL = { to: [{ name: "Jean", address: "jean@client.test" }], subject: "Devis", text: "Bonjour Jean," };

let smtp: ScriptedSmtp;
let owner: Viewer;
let token: string;
let mailbox: SendingMailbox;

beforeAll(async () => {
  smtp = await startScriptedSmtp();
  ({ owner, token } = await createCaller());
  mailbox = await sendingMailbox(owner.companyId, smtp.port);
});
afterAll(() => smtp.stop());

function ask(path: string, body: unknown, { key = randomUUID() as string | null, by = token } = {}): Request {
  const request = restRequest(`/api/inbox/${path}`, { method: "POST", token: by, body });
  if (key !== null) request.headers.set("Idempotency-Key", key);
  return request;
}

async function deliver(id: string) {
  await db.draft.update({ where: { id }, data: { sendAt: new Date(), claimedUntil: null } });
  await dispatchDraft(id);
  return smtp.mails.filter(({ content }) => content.includes(`Message-ID: <${id}`));
}

const get = (id: string) => read(restRequest(`/api/inbox/outgoing/${id}`, { token }), pathId(id));

describe("a program that sends", () => {
  it("puts a mail on its way, and reads that it went", async () => {
    const answer = await send(ask("outgoing", MAIL));
    expect(answer.status).toBe(202);
    const mail = await answer.json();
    expect(mail).toMatchObject({ state: "queued", integrationId: mailbox.id, subject: "Devis", tries: 0, error: null });
    expect(answer.headers.get("location")).toBe(`/api/inbox/outgoing/${mail.id}`);
    const [sent] = await deliver(mail.id);
    expect(sent?.to).toEqual(["jean@client.test"]);
    expect(await (await get(mail.id)).json()).toMatchObject({ id: mail.id, state: "sent" });
  });

  it("answers the last mail of a conversation, quoted in the language asked for", async () => {
    const [first] = await storeMail(mailbox, [{ html: "<p><b>Combien ?</b></p>", text: "Combien ?" }]);
    const id = first?.conversationId ?? "";
    const answer = await reply(ask(`conversations/${id}/reply`, { text: "Cent euros.", language: "en" }), pathId(id));
    expect(answer.status).toBe(202);
    const mail = await answer.json();
    expect(mail).toMatchObject({ conversationId: id, to: [{ address: "jean.dupont@client.test" }] });
    const [sent] = await deliver(mail.id);
    expect(sent?.content).toMatch(/In-Reply-To: <[^>]+@client\.test>/);
    expect(sent?.content).toMatch(/On \w+ \d.*Jean Dupont wrote:\r\n> Combien/s);
    const html = sent?.content.replaceAll("=\r\n", "");
    expect(html).toMatch(/<blockquote class=3D"gmail_quote" type=3D"cite".*<b>Combien/s);
  });

  it("quotes nothing when asked not to", async () => {
    const [first] = await storeMail(mailbox, [{ text: "Combien ?" }]);
    const id = first?.conversationId ?? "";
    const answer = await reply(ask(`conversations/${id}/reply`, { text: "Cent.", quote: false }), pathId(id));
    const [sent] = await deliver((await answer.json()).id);
    expect(sent?.content).not.toContain("Combien");
  });

  it("takes back what has not gone, and hears so of what has", async () => {
    const { id } = await (await send(ask("outgoing", MAIL))).json();
    const answer = await cancel(ask(`outgoing/${id}/cancel`, undefined), pathId(id));
    expect([answer.status, await answer.json()]).toMatchObject([200, { state: "draft", sendAt: null }]);
    expect(await deliver(id)).toEqual([]);
    const { id: gone } = await (await send(ask("outgoing", MAIL))).json();
    await deliver(gone);
    const late = await cancel(ask(`outgoing/${gone}/cancel`, undefined), pathId(gone));
    expect([late.status, await late.json()]).toMatchObject([409, { error: { code: "draft.on_its_way" } }]);
  });

  it("sends later when asked to, and not in the past", async () => {
    const sendAt = new Date(Date.now() + 3_600_000).toISOString();
    expect(await (await send(ask("outgoing", { ...MAIL, sendAt }))).json()).toMatchObject({ state: "queued", sendAt });
    const past = await send(ask("outgoing", { ...MAIL, sendAt: "2020-01-01T00:00:00Z" }));
    expect([past.status, await past.json()]).toMatchObject([400, { error: { code: "request.invalid" } }]);
  });

  it("is refused without an idempotency key", async () => {
    const answer = await send(ask("outgoing", MAIL, { key: null }));
    expect([answer.status, await answer.json()]).toMatchObject([400, { error: { field: "Idempotency-Key" } }]);
  });

  it("sends once under a key, even when it died before its answer was kept", async () => {
    const key = randomUUID();
    const first = await (await send(ask("outgoing", MAIL, { key }))).json();
    await db.idempotentRequest.deleteMany({ where: { key } });
    const again = await (await send(ask("outgoing", MAIL, { key }))).json();
    expect(again.id).toBe(first.id);
    await db.idempotentRequest.deleteMany({ where: { key } });
    await db.draft.update({ where: { id: first.id }, data: { createdAt: new Date(Date.now() - 25 * 3_600_000) } });
    expect((await (await send(ask("outgoing", MAIL, { key }))).json()).id).not.toBe(first.id);
    const other = await send(ask("outgoing", MAIL, { key, by: await tokenFor(owner, "manage") }));
    expect((await other.json()).id).not.toBe(first.id);
  });
});

describe("a mail that cannot go", () => {
  it.each([
    ["an address that is none", { ...MAIL, to: [{ name: "", address: "jean" }] }, 400, "request.invalid"],
    ["nobody to go to", { ...MAIL, to: [] }, 400, "request.invalid"],
    ["a line break in its subject", { ...MAIL, subject: "a\r\nBcc: x@y.test" }, 400, "request.invalid"],
    ["another company's integration", { ...MAIL, integrationId: 2_000_000_000 }, 404, "request.not_found"],
  ])("with %s leaves no draft behind", async (_fault, body, status, code) => {
    const before = await db.draft.count({ where: { companyId: owner.companyId } });
    const answer = await send(ask("outgoing", body));
    expect([answer.status, await answer.json()]).toMatchObject([status, { error: { code } }]);
    expect(await db.draft.count({ where: { companyId: owner.companyId } })).toBe(before);
  });

  it("for want of a server is refused with that reason", async () => {
    const { owner: other, token: by } = await createCaller();
    await createStoredMailbox(other.companyId);
    const answer = await send(ask("outgoing", MAIL, { by }));
    expect(await answer.json()).toMatchObject({ error: { code: "draft.sending_not_configured" } });
    expect(await db.draft.count({ where: { companyId: other.companyId } })).toBe(0);
  });
});
