import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { useOwnDatabase } from "@/tests/support/database";
import { createStoredMailbox, type StoredMailbox, storeMail } from "@/tests/support/store-mail";
import { startWebhookReceiver, type WebhookReceiver } from "@/tests/support/webhook-receiver";
import { createEndpoint } from "./create-endpoint";
import { deleteEndpoint } from "./delete-endpoint";
import { deliverSlice } from "./deliver-slice";
import { listDeliveries } from "./list-deliveries";
import { getEndpoint, listEndpoints } from "./list-endpoints";
import { pruneDeliveries } from "./prune-deliveries";
import { queueSyncEvent } from "./queue-sync-event";
import { replayDelivery } from "./replay-delivery";
import { resumeDeliveries } from "./resume-deliveries";
import { EndpointInput } from "./schema";
import { testEndpoint } from "./test-endpoint";
import { updateEndpoint } from "./update-endpoint";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
let receiver: WebhookReceiver;
let owner: Viewer;
let mailbox: StoredMailbox;

beforeAll(async () => {
  database = await useOwnDatabase();
  receiver = await startWebhookReceiver();
});
beforeEach(async () => {
  await db.company.deleteMany();
  ({ owner } = await createCompany());
  mailbox = await createStoredMailbox(owner.companyId);
  receiver.posts.length = 0;
  receiver.answer(204);
});
afterAll(async () => {
  await receiver.stop();
  await db.$disconnect();
  await database.drop();
});

const create = (events = ["message.received"]) =>
  createEndpoint(owner, EndpointInput.parse({ url: receiver.url, events }));
const receive = () => storeMail(mailbox, [{ receivedAt: new Date(), subject: "Secret" }]);
const deliveries = () => db.webhookDelivery.findMany({ orderBy: { createdAt: "asc" } });
const makeDue = () => db.webhookDelivery.updateMany({ data: { nextAttemptAt: new Date(Date.now() - 1_000) } });

describe("an endpoint", () => {
  it("hears of new mail, by its ids and nothing of it, signed so that it can tell", async () => {
    const { endpoint, secret } = await create();
    const [mail] = await receive();
    expect(await deliverSlice(endpoint.id)).toEqual({ done: true });
    const [post] = receiver.posts;
    expect(post?.path).toBe("/lokario?cle=1");
    const body = JSON.parse(post?.body ?? "");
    expect(body).toEqual({
      type: "message.received",
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      data: { ...mail, integrationId: mailbox.id, receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) },
    });
    const { "webhook-id": id, "webhook-timestamp": at, "webhook-signature": signature } = post?.headers ?? {};
    const key = Buffer.from(secret.replace("whsec_", ""), "base64");
    expect(signature).toBe(`v1,${createHmac("sha256", key).update(`${id}.${at}.${post?.body}`).digest("base64")}`);
    expect(Math.abs(Number(at) - Date.now() / 1000)).toBeLessThan(10);
    expect(await deliveries()).toMatchObject([{ id, status: "DELIVERED", attempts: 1, httpStatus: 204 }]);
    await deliverSlice(endpoint.id);
    expect(receiver.posts).toHaveLength(1);
  });

  it("hears of each mail once, not of older mail, not of what was sent, and not of what it did not ask for", async () => {
    const { endpoint } = await create();
    await create(["sync.failed"]);
    await storeMail(mailbox, [{ receivedAt: new Date(Date.now() - 3_600_000) }]);
    await storeMail(mailbox, [{ receivedAt: new Date() }], "Sent");
    expect(await deliveries()).toEqual([]);
    const mail = { receivedAt: new Date(), messageId: "one@client.test", uid: 900_001 };
    await storeMail(mailbox, [mail]);
    // The same mail in another folder.
    await storeMail(mailbox, [{ ...mail, uid: 900_002 }]);
    expect(await deliveries()).toMatchObject([{ endpointId: endpoint.id }]);
  });

  it("hears nothing while it is switched off, nor from another company", async () => {
    const { endpoint } = await create();
    await updateEndpoint(owner, { ...endpoint, enabled: false });
    await receive();
    const { companyId } = await createCompany();
    await storeMail(await createStoredMailbox(companyId), [{ receivedAt: new Date() }]);
    expect(await deliveries()).toEqual([]);
  });

  it("hears of an incident's beginning and end once each", async () => {
    await create(["sync.failed", "sync.recovered"]);
    const incident = {
      ...{ companyId: owner.companyId, incidentId: "i", integrationId: mailbox.id },
      ...{ reason: "failing" as const, since: new Date("2026-11-23T08:00:00Z") },
    };
    for (const type of ["sync.failed", "sync.failed", "sync.recovered"] as const) {
      await db.$transaction((tx) => queueSyncEvent(tx, { ...incident, type }));
    }
    expect((await deliveries()).map(({ type, data }) => [type, data])).toEqual([
      ["sync.failed", expect.objectContaining({ reason: "failing", since: "2026-11-23T08:00:00.000Z" })],
      ["sync.recovered", expect.objectContaining({ integrationId: mailbox.id })],
    ]);
  });

  it("is told of no more when it says that it is gone", async () => {
    const { endpoint } = await create();
    await receive();
    receiver.answer(410);
    await deliverSlice(endpoint.id);
    expect(await getEndpoint(owner, endpoint.id)).toMatchObject({
      enabled: false,
      goneAt: expect.any(Date),
      failed: 1,
    });
    expect(await updateEndpoint(owner, { ...endpoint, enabled: true })).toMatchObject({ goneAt: null });
  });

  it("can be tried, which is a delivery too", async () => {
    const { endpoint } = await create();
    expect(await testEndpoint(owner, endpoint.id)).toMatchObject({ type: "webhook.test", status: "delivered" });
    receiver.answer(500);
    expect(await testEndpoint(owner, endpoint.id)).toMatchObject({ status: "failed", httpStatus: 500 });
    expect(receiver.posts).toHaveLength(2);
  });

  it("goes with its secret and its deliveries, and there are ten at most", async () => {
    const { endpoint } = await create();
    await receive();
    await deleteEndpoint(owner, endpoint.id);
    expect(await deliveries()).toEqual([]);
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => create()));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    expect(await listEndpoints(owner)).toHaveLength(10);
  });
});

describe("a delivery", () => {
  it("that fails comes back under the same id until it is taken", async () => {
    const { endpoint } = await create();
    await receive();
    receiver.answer(500);
    await deliverSlice(endpoint.id);
    expect(await deliveries()).toMatchObject([{ status: "PENDING", attempts: 1, httpStatus: 500 }]);
    expect(await resumeDeliveries(new Date())).toBe(0);
    expect(await resumeDeliveries(new Date(Date.now() + 120_000))).toBe(1);
    await makeDue();
    receiver.answer(200);
    await deliverSlice(endpoint.id);
    const [first, second] = receiver.posts;
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    expect(second?.body).toBe(first?.body);
    expect(await deliveries()).toMatchObject([{ status: "DELIVERED", attempts: 2 }]);
  });

  it("is posted once, however many processes deliver at once", async () => {
    const { endpoint } = await create();
    for (let count = 0; count < 5; count += 1) await receive();
    await Promise.all(Array.from({ length: 4 }, () => deliverSlice(endpoint.id)));
    const ids = receiver.posts.map(({ headers }) => headers["webhook-id"]);
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
  });

  it("of a process that died is posted again, under its id", async () => {
    const { endpoint } = await create();
    await receive();
    await db.webhookDelivery.updateMany({ data: { claimedUntil: new Date(Date.now() + 60_000), attempts: 1 } });
    await deliverSlice(endpoint.id);
    expect(receiver.posts).toEqual([]);
    await db.webhookDelivery.updateMany({ data: { claimedUntil: new Date(Date.now() - 1_000) } });
    await deliverSlice(endpoint.id);
    expect(receiver.posts).toHaveLength(1);
  });

  it("can be replayed, by its own company", async () => {
    const { endpoint } = await create();
    await receive();
    await deliverSlice(endpoint.id);
    const [delivery] = await deliveries();
    const id = delivery?.id ?? "";
    const { owner: stranger } = await createCompany();
    await expect(replayDelivery(stranger, id)).rejects.toMatchObject({ code: "request.not_found" });
    expect(await replayDelivery(owner, id)).toMatchObject({ status: "pending", attempts: 0 });
    await deliverSlice(endpoint.id);
    expect(receiver.posts.map(({ headers }) => headers["webhook-id"])).toEqual([id, id]);
  });

  it("is listed with what came of it, page by page, and forgotten with the history", async () => {
    const { endpoint } = await create();
    await storeMail(
      mailbox,
      Array.from({ length: 30 }, () => ({ receivedAt: new Date() })),
    );
    await deliverSlice(endpoint.id);
    const { id } = endpoint;
    const first = await listDeliveries(owner, { id, troubled: false });
    const second = await listDeliveries(owner, { id, troubled: false, cursor: first.nextCursor });
    const all = [...first.deliveries, ...second.deliveries];
    expect(new Set(all.map((delivery) => delivery.id)).size).toBe(30);
    expect(second.nextCursor).toBeNull();
    await db.webhookDelivery.delete({ where: { id: first.deliveries.at(-1)?.id } });
    const again = await listDeliveries(owner, { id, troubled: false, cursor: first.nextCursor });
    expect(again, "whatever became of the row where the page ended").toEqual(second);
    expect(first.deliveries[0]).toMatchObject({ status: "delivered", httpStatus: 204, nextAttemptAt: null });
    expect((await listDeliveries(owner, { id, troubled: true })).deliveries).toEqual([]);
    expect(await pruneDeliveries(new Date(Date.now() + 31 * 86_400_000))).toEqual({ done: true, pruned: 29 });
  });

  it("is forgotten in bounded time: what is left goes with the next call, and what waits stays", async () => {
    const { endpoint } = await create();
    const { companyId } = owner;
    await db.$executeRaw`
      INSERT INTO "webhook_delivery" ("id", "companyId", "endpointId", "type", "key", "data", "status")
      SELECT gen_random_uuid(), ${companyId}, ${endpoint.id}, 'message.received', 'n' || n, '{}',
        (CASE WHEN n = 1 THEN 'PENDING' ELSE 'FAILED' END)::"WebhookStatus" FROM generate_series(1, 2500) n`;
    const nextMonth = new Date(Date.now() + 31 * 86_400_000);
    const timeIsUp = Date.now();
    expect(await pruneDeliveries(nextMonth, timeIsUp)).toEqual({ done: false, pruned: 1_000 });
    expect(await pruneDeliveries(nextMonth, timeIsUp)).toEqual({ done: false, pruned: 1_000 });
    expect(await pruneDeliveries(nextMonth, timeIsUp)).toEqual({ done: true, pruned: 499 });
    expect(await deliveries()).toMatchObject([{ key: "n1", status: "PENDING" }]);
  });
});
