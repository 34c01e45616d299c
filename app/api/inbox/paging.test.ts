import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { ALL_OPERATIONS } from "@/server/rest/operations/all-operations";
import { createCaller, restRequest } from "@/tests/support/rest";
import { handlerOf } from "@/tests/support/rest-operations";
import { createStoredMailbox, storeMail } from "@/tests/support/store-mail";

const COUNT = 5;

let token: string;
let mailboxId: number;
let endpointId: number;

beforeAll(async () => {
  const caller = await createCaller();
  ({ token } = caller);
  const { companyId } = caller.owner;
  const mailbox = await createStoredMailbox(companyId, "Boutique");
  mailboxId = mailbox.id;
  await storeMail(
    mailbox,
    Array.from({ length: COUNT }, (_, index) => ({ subject: `Mail ${index}`, text: "x" })),
  );
  // All at one moment, so that the id alone orders them.
  const at = new Date("2026-11-01T08:00:00Z");
  await db.message.updateMany({ where: { companyId }, data: { receivedAt: at } });
  const endpoint = { companyId, url: "https://localhost:1/", events: ["sync.failed"] };
  ({ id: endpointId } = await db.webhookEndpoint.create({ data: endpoint }));
  for (let index = 0; index < COUNT; index += 1) {
    if (index > 0) await db.webhookEndpoint.create({ data: { ...endpoint, url: `https://localhost:1/${index}` } });
    const delivery = { companyId, endpointId, type: "sync.failed", key: `${index}`, data: {}, createdAt: at };
    await db.webhookDelivery.create({ data: { id: randomUUID(), ...delivery } });
    const words = { errorCode: "message.unreadable", fromText: "x", subject: "x", parserVersion: 1 };
    const place = { folderId: mailbox.folderIds.INBOX, uidValidity: 1n, uid: BigInt(500 + index) };
    await db.client.create({ data: { companyId, name: `Client ${index}` } });
    await db.syncRun.create({
      data: { id: randomUUID(), companyId, mailboxId, trigger: "API", status: "SUCCESS", queuedAt: at },
    });
    await db.quarantinedMessage.create({ data: { companyId, mailboxId, ...place, ...words, receivedAt: at } });
    await db.folder.create({ data: { mailboxId, path: `Dossier ${index}` } });
    if (index > 0) await createStoredMailbox(companyId, `Boutique ${index}`);
  }
});

const lists = ALL_OPERATIONS.filter(({ query }) => query && "cursor" in query.shape);

async function ask(operation: (typeof lists)[number], query: Record<string, string>) {
  const handler = await handlerOf(operation);
  const search = new URLSearchParams(query);
  const params = Promise.resolve({ id: String(operation.path.includes("/webhooks/") ? endpointId : mailboxId) });
  return handler(restRequest(`${operation.path}?${search}`, { token }), { params });
}

interface Page {
  nextCursor: string | null;
  [list: string]: unknown;
}

async function readPage(operation: (typeof lists)[number], query: Record<string, string>) {
  const answer = await ask(operation, query);
  expect(answer.status).toBe(200);
  const { nextCursor, ...body } = (await answer.json()) as Page;
  const items = Object.values(body).find(Array.isArray) as { id: string | number }[];
  return { ids: items.map(({ id }) => id), nextCursor };
}

test("every operation that lists is paged", () => {
  const unpaged = ALL_OPERATIONS.filter(({ id }) => id.startsWith("list")).filter((each) => !lists.includes(each));
  expect(unpaged).toEqual([]);
});

test.each(lists.map((operation) => ({ id: operation.id, operation })))(
  "$id gives each item once, two at a time, in the order of the whole list",
  async ({ operation }) => {
    const whole = await readPage(operation, {});
    expect(whole.nextCursor).toBeNull();
    expect(whole.ids.length).toBeGreaterThanOrEqual(COUNT);
    const walked: (string | number)[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof readPage>> = await readPage(operation, {
        limit: "2",
        ...(cursor && { cursor }),
      });
      expect(page.ids.length).toBeLessThanOrEqual(2);
      walked.push(...page.ids);
      cursor = page.nextCursor;
    } while (cursor);
    expect(walked).toEqual(whole.ids);
  },
);

test.each(lists.map((operation) => ({ id: operation.id, operation })))(
  "$id refuses a cursor that it did not write, and a page too long",
  async ({ operation }) => {
    for (const [field, value] of [
      ["cursor", "%00"],
      ["limit", "1001"],
      ["limit", "0"],
    ] as const) {
      const answer = await ask(operation, { [field]: value });
      expect(answer.status, `${field}=${value}`).toBe(400);
      expect(await answer.json()).toMatchObject({ error: { code: "request.invalid", field } });
    }
  },
);
