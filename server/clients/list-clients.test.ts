import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { createCompany } from "@/tests/support/company";
import { createStoredMailbox, storeMail } from "@/tests/support/store-mail";
import { createClient } from "./create-client";
import { listClients } from "./list-clients";
import type { ListClients } from "./schema";
import { ClientInput } from "./schema";

let viewer: Viewer;

beforeAll(async () => {
  const company = await createCompany();
  viewer = company.member;
  const mailbox = await createStoredMailbox(company.companyId);
  const clients = [
    { name: "Zoé Martin", addresses: ["zoe@client.test"] },
    { name: "Émile 100%", organisation: "Menuiserie_Bois", addresses: ["emile@bois.test", "atelier@bois.test"] },
    { name: "eric", phone: "06 12 34 56 78" },
    { name: "Anne", addresses: ["anne@client.test"] },
  ];
  for (const client of clients) await createClient(viewer, ClientInput.parse(client));
  await storeMail(mailbox, [
    { from: { name: "", address: "zoe@client.test" }, receivedAt: new Date(Date.UTC(2026, 0, 1)) },
    { from: { name: "", address: "emile@bois.test" }, receivedAt: new Date(Date.UTC(2026, 0, 3)) },
    { from: { name: "", address: "anne@client.test" }, receivedAt: new Date(Date.UTC(2026, 0, 2)) },
    { from: { name: "", address: "anne@client.test" }, receivedAt: new Date(Date.UTC(2026, 0, 2)) },
  ]);
  const stranger = await createCompany("Autre");
  await createClient(stranger.owner, ClientInput.parse({ name: "Inconnue" }));
});

async function listNames(input: ListClients): Promise<string[]> {
  const names: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listClients(viewer, { ...input, limit: 2, cursor });
    names.push(...page.items.map((item) => item.name));
    cursor = page.nextCursor;
  } while (cursor);
  return names;
}

describe("listing clients", () => {
  it.each<[ListClients, string[]]>([
    [{}, ["Anne", "Émile 100%", "eric", "Zoé Martin"]],
    [{ order: "desc" }, ["Zoé Martin", "eric", "Émile 100%", "Anne"]],
    [{ sort: "lastExchange" }, ["Émile 100%", "Anne", "Zoé Martin", "eric"]],
    [{ sort: "lastExchange", order: "asc" }, ["eric", "Zoé Martin", "Anne", "Émile 100%"]],
    [{ q: "emile" }, ["Émile 100%"]],
    [{ q: "MARTIN zoe" }, ["Zoé Martin"]],
    [{ q: "atelier@bois" }, ["Émile 100%"]],
    [{ q: "12 34" }, ["eric"]],
    [{ q: "client.test", sort: "lastExchange" }, ["Anne", "Zoé Martin"]],
    [{ q: "%" }, ["Émile 100%"]],
    [{ q: "_" }, ["Émile 100%"]],
    [{ q: "\\" }, []],
    [{ q: "'; DROP TABLE client; --" }, []],
    [{ q: "inconnue" }, []],
  ])("pages through %j in order", async (input, names) => expect(await listNames(input)).toEqual(names));

  it("gives addresses, counts and the last exchange of each, and how many match", async () => {
    const { items, total } = await listClients(viewer, {});
    expect(total).toBe(4);
    expect(items.slice(0, 3)).toMatchObject([
      { addresses: ["anne@client.test"], messageCount: 2, lastExchangeAt: new Date(Date.UTC(2026, 0, 2)) },
      { addresses: ["emile@bois.test", "atelier@bois.test"], messageCount: 1, organisation: "Menuiserie_Bois" },
      { addresses: [], messageCount: 0, lastExchangeAt: null, phone: "06 12 34 56 78" },
    ]);
    expect((await listClients(viewer, { q: "client.test" })).total).toBe(2);
  });

  it("refuses a cursor that it did not make", async () => {
    for (const cursor of ["x", "WyJhIl0", Buffer.from('["a",1.5]').toString("base64url")]) {
      await expect(listClients(viewer, { cursor })).rejects.toThrow("request.invalid");
    }
  });
});

describe("the form of a client", () => {
  it.each([
    "marie@exemple.fr",
    "MARIE@Exemple.FR",
    "bounce+a=b/c@lists.exemple.fr",
    "o'neil@exemple.co.uk",
    "hélène@exemple.fr",
  ])("accepts %s", (address) =>
    expect(ClientInput.parse({ name: "M", addresses: [address] }).addresses).toEqual([address.toLowerCase()]),
  );

  it.each([
    "",
    "marie",
    "marie@",
    "marie@exemple",
    "@exemple.fr",
    "a b@exemple.fr",
    "a@b.fr\0",
    "a@b.fr, c@d.fr",
    `${"a".repeat(65)}@b.fr`,
  ])("refuses %j", (address) => expect(ClientInput.safeParse({ name: "M", addresses: [address] }).success).toBe(false));

  it("wants a name that can be seen and cleans text for PostgreSQL", () => {
    expect(ClientInput.safeParse({ name: "  " }).success).toBe(false);
    expect(ClientInput.safeParse({ name: "\0" }).success).toBe(false);
    expect(ClientInput.parse({ name: " Ma\0rie " })).toMatchObject({ name: "Marie", addresses: [], notes: "" });
  });
});
