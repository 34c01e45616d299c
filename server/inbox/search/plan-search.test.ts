import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { createClient } from "@/server/clients/create-client";
import { ClientInput } from "@/server/clients/schema";
import { createCompany } from "@/tests/support/company";
import { createStoredMailbox, type StoredMailbox, storeMail } from "@/tests/support/store-mail";
import { listConversations } from "../list-conversations";
import type { ListConversations } from "../schema";

const FILE = { part: "2", encoding: "base64", contentType: "application/pdf", size: 9, contentId: null, inline: false };

let viewer: Viewer;
let main: StoredMailbox;
let support: StoredMailbox;

const at = (date: string) => ({ receivedAt: new Date(`${date}T12:00:00Z`) });

beforeAll(async () => {
  const company = await createCompany();
  viewer = company.member;
  main = await createStoredMailbox(company.companyId, "Atelier principal");
  support = await createStoredMailbox(company.companyId, "Support");
  const root = "root@client.test";
  await storeMail(main, [
    { subject: "Vieux devis", text: "Portail en bois", flags: ["\\Seen"], ...at("2024-05-10") },
    { messageId: root, subject: "Chantier", text: "La rénovation commence", flags: ["\\Seen"], ...at("2025-12-20") },
    { inReplyTo: root, subject: "Re: Chantier", text: "Terminé", flags: ["\\Seen"], ...at("2026-03-01") },
    {
      subject: "Plans",
      text: "Voici les plans, et le devis.",
      from: { name: "Marie Durand", address: "marie@durand-archi.test" },
      attachments: [{ ...FILE, filename: "elevation-sud.pdf" }],
      ...at("2026-02-10"),
    },
  ]);
  await storeMail(support, [
    { subject: "Devis de portail", from: { name: "Paul Petit", address: "paul@petit.test" }, ...at("2026-01-15") },
  ]);
  await storeMail(
    main,
    [
      {
        subject: "Notre offre",
        text: "Voici",
        to: [{ name: "Paul Petit", address: "paul@petit.test" }],
        ...at("2026-01-20"),
      },
    ],
    "Sent",
  );
  await createClient(viewer, ClientInput.parse({ name: "Durand Architectes", addresses: ["marie@durand-archi.test"] }));
});

async function find(q: string, more: Partial<ListConversations> = {}): Promise<string[]> {
  return (await listConversations(viewer, { q, ...more })).items.map(({ subject }) => subject);
}

describe("a search", () => {
  it.each([
    ["après:01/02/2026", ["Chantier", "Plans"]],
    ["avant:2025", ["Vieux devis"]],
    ["avant:01/01/2026", ["Chantier", "Vieux devis"]],
    ["après:2025-12-20 avant:2025-12-21", ["Chantier"]],
    ["après:2025-12-21 avant:2026-01-15", []],
    ["-avant:2026 -après:01/02/2026", ["Notre offre", "Devis de portail"]],
    ["rénovation après:2026", []],
    ["rénovation avant:2026", ["Chantier"]],
    ["boîte:support", ["Devis de portail"]],
    ["boite:principal devis", ["Vieux devis", "Plans"]],
    ["-boîte:support devis", ["Vieux devis", "Plans"]],
    ["client:durand", ["Plans"]],
    ['client:"durand architectes" devis', ["Plans"]],
    ["-client:durand devis", ["Devis de portail", "Vieux devis"]],
    ["pièce:jointe", ["Plans"]],
    ["has:attachment -de:marie", []],
    ["non:lu", ["Plans", "Devis de portail"]],
    ["-is:unread devis", ["Vieux devis"]],
    ["devis -de:paul", ["Vieux devis", "Plans"]],
    ["-devis après:01/02/2026", ["Chantier"]],
    ['-objet:"devis de portail" objet:devis', ["Vieux devis"]],
    ["à:paul", ["Notre offre"]],
    ["port devis", ["Devis de portail", "Vieux devis"]],
    ["rénovat", ["Chantier"]],
    ["rénovati commen", ["Chantier"]],
    ["elev", ["Plans"]],
    ["durand-ar", ["Plans"]],
    ["archi.te", ["Plans"]],
    ["PAUL@PETIT", ["Notre offre", "Devis de portail"]],
    ["devis OU offre", ["Notre offre", "Devis de portail", "Vieux devis", "Plans"]],
  ])("finds by %j", async (q, subjects) => {
    expect(await find(q)).toEqual(subjects);
  });

  it("shows those first that have the words in their subject or in a name, each kind newest first", async () => {
    expect(await find("devis")).toEqual(["Devis de portail", "Vieux devis", "Plans"]);
    expect(await find("devis", { order: "date" })).toEqual(["Plans", "Devis de portail", "Vieux devis"]);
  });

  it("is paged without gap or repetition over likely and other results", async () => {
    const subjects: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listConversations(viewer, { q: "devis", limit: 1, cursor });
      subjects.push(...page.items.map(({ subject }) => subject));
      cursor = page.nextCursor;
    } while (cursor);
    expect(subjects).toEqual(["Devis de portail", "Vieux devis", "Plans"]);
  });

  it.each([
    ["devis avant:demain", "unreadable_date", "avant:demain", ["Devis de portail", "Vieux devis", "Plans"]],
    ["devis boîte:inconnue", "unknown_mailbox", "boîte:inconnue", ["Devis de portail", "Vieux devis", "Plans"]],
    ["client:personne objet:chantier", "unknown_client", "client:personne", ["Chantier"]],
    ["!!!", "nothing_searched", "!!!", []],
  ])("explains %j, and the rest of it still works", async (q, code, written, subjects) => {
    const page = await listConversations(viewer, { q });
    expect(page.notices).toMatchObject([{ code, written }]);
    expect(page.items.map(({ subject }) => subject)).toEqual(subjects);
  });

  it("leaves the list as it is while an operator waits for its value", async () => {
    expect(await find("de:")).toHaveLength(5);
  });

  it("never fails and never reaches PostgreSQL as anything but words", async () => {
    const piece = fc.constantFrom(
      "'",
      '"',
      "\\",
      "&",
      "|",
      "!",
      "<->",
      ":*",
      "(",
      ")",
      "de:",
      "-",
      "%",
      "avant:",
      "é",
      "=s",
    );
    const typed = fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(typed, async (pieces) => {
        await find(pieces.join("").trim().slice(0, 200));
      }),
      { numRuns: 60 },
    );
  });
});

describe("filters of messages", () => {
  it("keep what was sent or received, and a range of days; all for the same message", async () => {
    const list = async (filter: ListConversations) =>
      (await listConversations(viewer, filter)).items.map(({ subject }) => subject);
    expect(await list({ direction: "SENT" })).toEqual(["Notre offre"]);
    expect(await list({ direction: "RECEIVED", after: "2026-01-01", before: "2026-02-01" })).toEqual([
      "Devis de portail",
    ]);
    expect(await list({ before: "2026-01-01" })).toEqual(["Chantier", "Vieux devis"]);
    expect(await list({ after: "2026-03-01", q: "chantier" })).toEqual(["Chantier"]);
    expect(await list({ after: "2026-03-01", q: "rénovation" })).toEqual([]);
  });
});
