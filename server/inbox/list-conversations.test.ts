import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { createClient } from "@/server/clients/create-client";
import { ClientInput } from "@/server/clients/schema";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { createStoredMailbox, type StoredMailbox, storeMail } from "@/tests/support/store-mail";
import { listConversations } from "./list-conversations";

let viewer: Viewer;
let companyId: number;
let main: StoredMailbox;

beforeAll(async () => {
  const company = await createCompany();
  viewer = company.member;
  companyId = company.companyId;
  main = await createStoredMailbox(companyId);
});

async function listSubjects(input: Parameters<typeof listConversations>[1], as = viewer): Promise<string[]> {
  return (await listConversations(as, input)).items.map((item) => item.subject);
}

describe("pages", () => {
  it("follow each other without gap or repetition while mail arrives", async () => {
    const { member, companyId } = await createCompany();
    const mailbox = await createStoredMailbox(companyId);
    const same = new Date(Date.UTC(2026, 1, 1));
    await storeMail(
      mailbox,
      Array.from({ length: 7 }, (_, n) => ({ subject: `Mail ${n}`, receivedAt: same })),
    );
    const first = await listConversations(member, { limit: 3 });
    await storeMail(mailbox, [{ subject: "Tout nouveau", receivedAt: new Date(Date.UTC(2026, 2, 1)) }]);
    const second = await listConversations(member, { limit: 3, cursor: first.nextCursor });
    const third = await listConversations(member, { limit: 3, cursor: second.nextCursor });
    const seen = [...first.items, ...second.items, ...third.items].map((item) => item.subject).sort();
    expect(seen).toEqual(["Mail 0", "Mail 1", "Mail 2", "Mail 3", "Mail 4", "Mail 5", "Mail 6"]);
    expect(third.nextCursor).toBeNull();
    expect(first.total).toEqual({ count: 7, atLeast: false });
    expect(second.total).toBeNull();
  });

  it("follow each other in one mailbox as well", async () => {
    const { member, companyId } = await createCompany();
    const mailbox = await createStoredMailbox(companyId);
    await storeMail(
      mailbox,
      Array.from({ length: 5 }, (_, n) => ({ subject: `Mail ${n}` })),
    );
    await storeMail(await createStoredMailbox(companyId, "Autre"), [{ subject: "Ailleurs" }]);
    const first = await listConversations(member, { mailboxId: mailbox.id, limit: 3 });
    const second = await listConversations(member, { mailboxId: mailbox.id, limit: 3, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map((item) => item.subject)).toEqual(
      [4, 3, 2, 1, 0].map((n) => `Mail ${n}`),
    );
  });
});

describe("an item", () => {
  it("names the sender, and says « Vous » with the correspondent when the last message is ours", async () => {
    const messageId = `${randomUUID()}@client.test`;
    const [first] = await storeMail(main, [{ messageId, subject: "Escalier", flags: ["\\Seen"] }]);
    const reply = { inReplyTo: messageId, subject: "Re: Escalier", from: { name: "Claire", address: main.address } };
    await storeMail(
      main,
      [{ ...reply, to: [{ name: "Jean", address: "jean.dupont@client.test" }], text: "Oui" }],
      "Sent",
    );
    const { items } = await listConversations(viewer, { q: "escalier" });
    expect(items).toMatchObject([
      {
        id: first?.conversationId,
        messageCount: 2,
        snippet: "Oui",
        unread: false,
        lastIsSent: true,
        correspondent: { name: "Jean Dupont", address: "jean.dupont@client.test" },
        client: null,
        mailboxes: [{ id: main.id, name: "Boîte principale" }],
      },
    ]);
  });

  it("names who wrote last by arrival, whatever date a sender wrote", async () => {
    const messageId = `${randomUUID()}@client.test`;
    const from = (name: string) => ({ name, address: "accueil@client.test" });
    await storeMail(main, [
      { messageId, subject: "Portail", from: from("Alice"), date: new Date(Date.UTC(2035, 0, 1)) },
      { inReplyTo: messageId, subject: "Re: Portail", from: from("Bruno"), date: new Date(Date.UTC(2009, 0, 1)) },
    ]);
    const { items } = await listConversations(viewer, { q: "portail" });
    expect(items.map(({ correspondent }) => correspondent.name)).toEqual(["Bruno"]);
  });

  it("names the recipient of a mail that nobody answered", async () => {
    const to = [{ name: "", address: "Fournisseur@bois.test" }];
    await storeMail(main, [{ subject: "Chevrons", from: { name: "C", address: main.address }, to }], "Sent");
    const { items } = await listConversations(viewer, { q: "chevrons" });
    expect(items[0]?.correspondent).toEqual({ name: "fournisseur@bois.test", address: "fournisseur@bois.test" });
  });
});

describe("filters", () => {
  it("keep unread, with attachments, of one client, or without client", async () => {
    const { member, companyId } = await createCompany();
    const mailbox = await createStoredMailbox(companyId);
    const other = await createStoredMailbox(companyId, "Support");
    const file = {
      part: "2",
      encoding: "base64",
      filename: "plan.pdf",
      contentType: "application/pdf",
      size: 9,
      contentId: null,
      inline: false,
    };
    await storeMail(mailbox, [
      { subject: "Lu", flags: ["\\Seen"] },
      { subject: "Non lu" },
      { subject: "Plan", flags: ["\\Seen"], attachments: [file] },
    ]);
    await storeMail(other, [{ subject: "Marie", from: { name: "Marie", address: "marie@client.test" } }]);
    const { client } = await createClient(
      member,
      ClientInput.parse({ name: "Marie Durand", addresses: ["marie@client.test"] }),
    );
    expect(await listSubjects({ unread: true }, member)).toEqual(["Marie", "Non lu"]);
    expect(await listSubjects({ unread: true, mailboxId: mailbox.id }, member)).toEqual(["Non lu"]);
    expect(await listSubjects({ attachments: true }, member)).toEqual(["Plan"]);
    expect(await listSubjects({ clientId: client.id }, member)).toEqual(["Marie"]);
    expect(await listSubjects({ clientId: "none" }, member)).toEqual(["Plan", "Non lu", "Lu"]);
    const [item] = (await listConversations(member, { mailboxId: other.id })).items;
    expect(item).toMatchObject({
      client: { id: client.id, name: "Marie Durand" },
      correspondent: { name: "Marie Durand" },
    });
  });

  it("do not know the mailboxes, clients and mail of another company", async () => {
    const stranger = await createCompany("Autre");
    await expect(listConversations(stranger.owner, { mailboxId: main.id })).rejects.toThrow("request.not_found");
    const { client } = await createClient(viewer, ClientInput.parse({ name: "À nous" }));
    await expect(listConversations(stranger.owner, { clientId: client.id })).rejects.toThrow("request.not_found");
    expect(await listSubjects({}, stranger.owner)).toEqual([]);
    expect(await listSubjects({ q: "devis" }, stranger.owner)).toEqual([]);
  });
});

describe("search", () => {
  let searcher: Viewer;
  beforeAll(async () => {
    const company = await createCompany();
    searcher = company.member;
    const mailbox = await createStoredMailbox(company.companyId);
    await storeMail(mailbox, [
      { subject: "Rénovation de la façade", text: "Nous souhaitons réparer l'entrée et les chevaux de frise." },
      {
        subject: "Facture n° 2026-117",
        text: "Veuillez trouver la facture.",
        from: { name: "Électricité Rivière", address: "compta@riviere-elec.test" },
      },
      {
        subject: "Logique métier",
        text: "Le logiciel de devis",
        to: [{ name: "Paul Petit", address: "paul@atelier.test" }],
      },
      {
        subject: "Salle de bain",
        text: "Un bain moussant et une grande salle à refaire, 100 % carrelage",
        from: { name: "Marie Durand", address: "marie@durand.test" },
      },
      { subject: "Sans rapport", text: "Bonjour", from: { name: "", address: "m.d@orange.test" } },
    ]);
    await createClient(searcher, ClientInput.parse({ name: "Hélène Lefèvre", addresses: ["m.d@orange.test"] }));
  });

  it.each([
    ["facade", ["Rénovation de la façade"]],
    ["FAÇADE", ["Rénovation de la façade"]],
    ["réparations", ["Rénovation de la façade"]],
    ["cheval", ["Rénovation de la façade"]],
    ["factures", ["Facture n° 2026-117"]],
    ["fact", ["Facture n° 2026-117"]],
    ["logiq", ["Logique métier"]],
    ["logiqu", ["Logique métier"]],
    ["2026-117", ["Facture n° 2026-117"]],
    ["electricite", ["Facture n° 2026-117"]],
    ["compta@riviere-elec.test", ["Facture n° 2026-117"]],
    ["riviere-elec.test", ["Facture n° 2026-117"]],
    ["riviere-el", ["Facture n° 2026-117"]],
    ["de:durand.test", ["Salle de bain"]],
    ["à:atelier facture", ["Facture n° 2026-117"]],
    ["à:address", []],
    ["compta@riv", ["Facture n° 2026-117"]],
    ['"salle de bain"', ["Salle de bain"]],
    ['"bain de salle"', []],
    ["salle -bain", []],
    ["facade or facture", ["Facture n° 2026-117", "Rénovation de la façade"]],
    ["rénovation de la", ["Rénovation de la façade"]],
    ["de:marie", ["Salle de bain"]],
    ["de:riviere facture", ["Facture n° 2026-117"]],
    ["de:paul", []],
    ["à:paul", ["Logique métier"]],
    ["objet:logiciel", []],
    ["objet:logique logiciel", ["Logique métier"]],
    ["lefevre", ["Sans rapport"]],
    ["helene lef", ["Sans rapport"]],
    ["m.d@orange.test", ["Sans rapport"]],
    ["100 %", ["Salle de bain"]],
    ["!!! ???", []],
    ["'); DROP TABLE message; --", []],
    ["a & b | !( <-> :* \\ ' \"", []],
    ["%", []],
    ["_", []],
    ["\0", []],
  ])("finds by %j", async (q, subjects) => {
    expect(await listSubjects({ q }, searcher)).toEqual(subjects);
  });

  it("is narrowed by the other filters", async () => {
    expect(await listSubjects({ q: "facture", unread: true }, searcher)).toEqual(["Facture n° 2026-117"]);
    expect(await listSubjects({ q: "facture", attachments: true }, searcher)).toEqual([]);
  });

  it("walks from the newest when very many messages match, and finds the same", async () => {
    const { member, companyId } = await createCompany();
    const mailbox = await createStoredMailbox(companyId);
    const common = (n: number) => ({
      subject: `Promotion ${n}`,
      text: "promotion Odile",
      from: { name: n % 2 ? "Odile" : "Yves", address: "a@b.test" },
    });
    for (let batch = 0; batch < 21; batch++) {
      await storeMail(
        mailbox,
        Array.from({ length: 500 }, (_, n) => common(batch * 500 + n)),
      );
    }
    const page = await listConversations(member, { q: "promo", limit: 3 });
    expect(page.items.map((item) => item.subject)).toEqual(["Promotion 10499", "Promotion 10498", "Promotion 10497"]);
    expect(page.total).toBeNull();
    const next = await listConversations(member, { q: "promo", limit: 1, cursor: page.nextCursor });
    expect(next.items[0]?.subject).toBe("Promotion 10496");
    expect(await db.message.count({ where: { companyId } })).toBe(10_500);
  });
});
