import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { createStoredMailbox, type StoredMailbox, storeMail } from "@/tests/support/store-mail";
import { createClient } from "./create-client";
import { deleteClient } from "./delete-client";
import { getClient } from "./get-client";
import { listClients } from "./list-clients";
import { listExchanges } from "./list-exchanges";
import { ClientInput } from "./schema";
import { updateClient } from "./update-client";

let viewer: Viewer;
let mailbox: StoredMailbox;

beforeAll(async () => {
  const company = await createCompany();
  viewer = company.member;
  mailbox = await createStoredMailbox(company.companyId);
});

let people = 0;
/** An address of nobody yet, and as many stored mails from it. */
async function receiveFrom(count: number): Promise<string> {
  const address = `personne${++people}@client.test`;
  const from = { name: "", address: address.toUpperCase() };
  await storeMail(
    mailbox,
    Array.from({ length: count }, () => ({ from })),
  );
  return address;
}

const input = (fields: Partial<ClientInput>) => ClientInput.parse({ name: "Marie Durand", ...fields });

describe("creating a client", () => {
  it("ties the earlier mail of its addresses, received and sent, and says how much", async () => {
    const address = await receiveFrom(5);
    await storeMail(mailbox, [{ to: [{ name: "", address }] }], "Sent");
    const saved = await createClient(
      viewer,
      input({ addresses: [` ${address.toUpperCase()} `, address], phone: "06" }),
    );
    expect(saved).toMatchObject({ tied: 6, untied: 0, client: { addresses: [address], messageCount: 6, phone: "06" } });
    expect(saved.client.lastExchangeAt).toBeInstanceOf(Date);
  });

  it("ties mail that arrives later", async () => {
    const address = `plus-tard@client.test`;
    const { client } = await createClient(viewer, input({ addresses: [address] }));
    await storeMail(mailbox, [{ from: { name: "", address } }]);
    expect((await getClient(viewer, client.id)).messageCount).toBe(1);
  });

  it("misses no mail of imports that run at the same time", async () => {
    const addresses = Array.from({ length: 8 }, (_, n) => `course${n}@client.test`);
    const saved = await Promise.all(
      addresses.map(async (address) => {
        const [{ client }] = await Promise.all([
          createClient(viewer, input({ addresses: [address] })),
          storeMail(mailbox, [{ from: { name: "", address } }]),
        ]);
        return client.id;
      }),
    );
    const counts = await Promise.all(saved.map(async (id) => (await getClient(viewer, id)).messageCount));
    expect(counts).toEqual(addresses.map(() => 1));
  });

  it("refuses an address of another client and says whose it is, keeping nothing", async () => {
    const address = await receiveFrom(1);
    const { client } = await createClient(viewer, input({ addresses: [address] }));
    const before = await db.client.count();
    await expect(
      createClient(viewer, input({ name: "Autre", addresses: ["libre@client.test", address] })),
    ).rejects.toMatchObject({
      code: "client.address_taken",
      detail: { email: address, client: "Marie Durand", clientId: client.id },
    });
    expect(await db.client.count()).toBe(before);
    expect(await db.clientAddress.count({ where: { address: "libre@client.test" } })).toBe(0);
  });

  it("leaves the same address to another company", async () => {
    const address = await receiveFrom(1);
    await createClient(viewer, input({ addresses: [address] }));
    const stranger = await createCompany("Autre");
    expect(await createClient(stranger.owner, input({ addresses: [address] }))).toMatchObject({ tied: 0 });
  });
});

describe("changing a client", () => {
  it("ties mail of addresses it gains, unties that of those it loses, keeps the order entered", async () => {
    const [kept, lost, gained] = [await receiveFrom(1), await receiveFrom(2), await receiveFrom(3)];
    const { client } = await createClient(viewer, input({ addresses: [kept, lost] }));
    const saved = await updateClient(viewer, client.id, input({ name: "Marie D.", addresses: [gained, kept] }));
    expect(saved).toMatchObject({
      tied: 3,
      untied: 2,
      client: { name: "Marie D.", addresses: [gained, kept], messageCount: 4 },
    });
    expect(await db.clientAddress.count({ where: { address: lost } })).toBe(0);
  });

  it("refuses a taken address and changes nothing", async () => {
    const [mine, taken] = [await receiveFrom(1), await receiveFrom(1)];
    await createClient(viewer, input({ addresses: [taken] }));
    const { client } = await createClient(viewer, input({ name: "Paul", addresses: [mine] }));
    await expect(updateClient(viewer, client.id, input({ name: "Paule", addresses: [taken] }))).rejects.toThrow(
      "client.address_taken",
    );
    expect(await getClient(viewer, client.id)).toMatchObject({ name: "Paul", addresses: [mine], messageCount: 1 });
  });
});

it("deleting a client keeps its mail, tied to nobody", async () => {
  const address = await receiveFrom(2);
  const { client } = await createClient(viewer, input({ addresses: [address] }));
  await deleteClient(viewer, client.id);
  const mail = await db.message.findMany({ where: { companyId: viewer.companyId, correspondentAddress: address } });
  expect(mail.map((message) => message.clientId)).toEqual([null, null]);
  expect(await createClient(viewer, input({ addresses: [address] }))).toMatchObject({ tied: 2 });
});

it("exchanges come newest first, page by page, and by mailbox", async () => {
  const address = `suivi@client.test`;
  const at = new Date(Date.UTC(2026, 4, 1));
  await storeMail(
    mailbox,
    [1, 2, 3].map((n) => ({ subject: `${n}`, from: { name: "", address }, receivedAt: at })),
  );
  const other = await createStoredMailbox(viewer.companyId, "Support");
  await storeMail(other, [{ subject: "4", from: { name: "", address }, receivedAt: new Date(Date.UTC(2026, 5, 1)) }]);
  const { client } = await createClient(viewer, input({ addresses: [address] }));
  const first = await listExchanges(viewer, { id: client.id, limit: 2 });
  const second = await listExchanges(viewer, { id: client.id, limit: 2, cursor: first.nextCursor });
  expect(first.items[0]).toMatchObject({ subject: "4", direction: "RECEIVED" });
  expect([...first.items, ...second.items].map(({ subject }) => subject).sort()).toEqual(["1", "2", "3", "4"]);
  expect(second.nextCursor).toBeNull();
  const inOther = await listExchanges(viewer, { id: client.id, mailboxId: other.id });
  expect(inOther.items.map(({ subject }) => subject)).toEqual(["4"]);
});

it("exchanges follow their arrival, whatever date the sender wrote", async () => {
  const from = { name: "", address: "horloge@client.test" };
  const [march, april] = [new Date(Date.UTC(2026, 2, 1)), new Date(Date.UTC(2026, 3, 1))];
  await storeMail(mailbox, [
    { subject: "mars", from, receivedAt: march, date: new Date(Date.UTC(2031, 0, 1)) },
    { subject: "avril", from, receivedAt: april, date: new Date(Date.UTC(2009, 0, 1)) },
  ]);
  const { client } = await createClient(viewer, input({ addresses: [from.address] }));
  const { items } = await listExchanges(viewer, { id: client.id });
  expect(items.map(({ subject, receivedAt }) => ({ subject, receivedAt }))).toEqual([
    { subject: "avril", receivedAt: april },
    { subject: "mars", receivedAt: march },
  ]);
  expect((await getClient(viewer, client.id)).lastExchangeAt).toEqual(april);
  const listed = await listClients(viewer, { q: from.address });
  expect(listed.items.map(({ lastExchangeAt }) => lastExchangeAt)).toEqual([april]);
});

it("another company's client does not exist for any verb", async () => {
  const { client } = await createClient(viewer, input({}));
  const { owner } = await createCompany("Autre");
  for (const attempt of [
    () => getClient(owner, client.id),
    () => listExchanges(owner, { id: client.id }),
    () => updateClient(owner, client.id, input({ name: "Volé" })),
    () => deleteClient(owner, client.id),
  ]) {
    await expect(attempt()).rejects.toThrow("request.not_found");
  }
  expect((await getClient(viewer, client.id)).name).toBe("Marie Durand");
});
