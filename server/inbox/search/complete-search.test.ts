import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { createClient } from "@/server/clients/create-client";
import { ClientInput } from "@/server/clients/schema";
import { createCompany } from "@/tests/support/company";
import { createStoredMailbox, storeMail } from "@/tests/support/store-mail";
import { listConversations } from "../list-conversations";
import type { ExcerptRun } from "../views";
import { completeSearch } from "./complete-search";
import { findExcerpts } from "./find-excerpts";

let viewer: Viewer;
let stranger: Viewer;

beforeAll(async () => {
  const company = await createCompany();
  viewer = company.member;
  stranger = (await createCompany("Autre")).owner;
  const mailbox = await createStoredMailbox(company.companyId, "Boîte d'accueil");
  const long = "Bonjour, comme convenu voici la suite de nos échanges. ".repeat(20);
  await storeMail(mailbox, [
    {
      from: { name: "Marie Durand", address: "marie@durand.test" },
      subject: "Les chevaux",
      text: `${long}Le cheval va bien. ${long}`,
    },
    { from: { name: "Marius", address: "marius@petit.test" } },
    { from: { name: "Zoé", address: "zoe@petit.test" } },
  ]);
  await createClient(viewer, ClientInput.parse({ name: "Durand Frères", addresses: ["marie@durand.test"] }));
});

describe("completeSearch", () => {
  const complete = async (operator: "from" | "to" | "client" | "mailbox", text: string, as = viewer) =>
    (await completeSearch(as, { operator, text })).map(({ value }) => value);

  it("offers clients and correspondents, each address once", async () => {
    expect(await complete("from", "MAR")).toEqual(["marie@durand.test", "marius@petit.test"]);
    expect(await complete("to", "frères")).toEqual(["marie@durand.test"]);
    expect(await complete("from", "")).toEqual(["marie@durand.test"]);
  });

  it("offers clients and mailboxes by any part of their names, without accents", async () => {
    expect(await complete("client", "frer")).toEqual(["Durand Frères"]);
    expect(await complete("mailbox", "boite d")).toEqual(["Boîte d'accueil"]);
    expect(await complete("mailbox", "inconnue")).toEqual([]);
  });

  it("knows nothing of another company", async () => {
    for (const operator of ["from", "client", "mailbox"] as const) {
      expect(await complete(operator, "", stranger)).toEqual([]);
      expect(await complete(operator, "mar", stranger)).toEqual([]);
    }
  });
});

describe("findExcerpts", () => {
  const show = (runs: ExcerptRun[] | null | undefined) =>
    runs?.map(({ text, match }) => (match ? `[${text}]` : text)).join("");

  it("shows the text around a hit, and marks words of the same stem", async () => {
    const { items } = await listConversations(viewer, { q: "cheval" });
    const [excerpt] = await findExcerpts(viewer, { q: "cheval", ids: items.map(({ id }) => id) });
    expect(show(excerpt?.subject)).toBe("Les [chevaux]");
    expect(show(excerpt?.text)).toMatch(/^… .{0,22}Le \[cheval\] va bien\./);
  });

  it("says nothing where there is nothing to mark, nor to another company", async () => {
    const ids = (await listConversations(viewer, {})).items.map(({ id }) => id);
    expect(await findExcerpts(viewer, { q: "non:lu", ids })).toEqual([]);
    expect(await findExcerpts(stranger, { q: "cheval", ids })).toEqual([]);
  });
});
