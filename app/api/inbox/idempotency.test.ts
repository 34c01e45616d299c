import { expect, test } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { createCaller, restRequest, tokenFor } from "@/tests/support/rest";
import { POST } from "./clients/route";

const jean = { name: "Jean Durand", addresses: ["jean@durand.test"] };

function create(token: string, key: string, body: unknown = jean): Promise<Response> {
  const request = restRequest("/api/inbox/clients", { method: "POST", token, body });
  request.headers.set("Idempotency-Key", key);
  return POST(request);
}

const countClients = ({ companyId }: Viewer) => db.client.count({ where: { companyId } });

test("a POST sent again under its key gets the same answer, and does nothing twice", async () => {
  const { owner, token } = await createCaller();
  const first = await create(token, "a");
  const again = await create(token, "a");
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(await again.json()).toEqual(await first.json());
  expect(again.headers.get("location")).toBe(first.headers.get("location"));
  expect([first, again].map(({ headers }) => headers.get("idempotency-replayed"))).toEqual([null, "true"]);
  expect(await countClients(owner)).toBe(1);
});

test("another body under the same key is refused, and the order of the fields is no other body", async () => {
  const { owner, token } = await createCaller();
  await create(token, "a");
  const other = await create(token, "a", { ...jean, phone: "06" });
  expect(other.status).toBe(422);
  expect(await other.json()).toMatchObject({ error: { code: "request.key_reused" } });
  const turned = { addresses: jean.addresses, name: jean.name };
  expect((await create(token, "a", turned)).status).toBe(201);
  expect(await countClients(owner)).toBe(1);
});

test("of several at once, one is answered and the others are told to wait", async () => {
  const { owner, token } = await createCaller();
  const answers = await Promise.all([1, 2, 3].map(() => create(token, "a")));
  const later = answers.filter(({ status }) => status === 409);
  expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
  for (const answer of later) {
    expect(answer.headers.get("retry-after")).toBe("1");
    expect(await answer.json()).toMatchObject({ error: { code: "request.in_progress" } });
  }
  expect(await countClients(owner)).toBe(1);
});

test("a key is its token's own", async () => {
  const { owner, token } = await createCaller();
  await create(token, "a");
  const other = await create(await tokenFor(owner, "manage"), "a", { name: "Marie" });
  expect(other.status).toBe(201);
  expect(await countClients(owner)).toBe(2);
});

test("what failed may be tried again under its key", async () => {
  const { owner, token } = await createCaller();
  await create(token, "first");
  expect((await create(token, "a")).status).toBe(409);
  await db.client.deleteMany({ where: { companyId: owner.companyId } });
  expect((await create(token, "a")).status).toBe(201);
});

test("a key is forgotten after a day", async () => {
  const { owner, token } = await createCaller();
  await create(token, "a");
  await db.idempotentRequest.updateMany({ data: { createdAt: new Date(Date.now() - 25 * 3_600_000) } });
  expect((await create(token, "a", { name: "Marie" })).status).toBe(201);
  expect(await countClients(owner)).toBe(2);
});

test("what a dead process left is taken over by the same request alone", async () => {
  const { owner, token } = await createCaller();
  await create(token, "a");
  await db.client.deleteMany({ where: { companyId: owner.companyId } });
  const unfinished = { status: null, lockedUntil: new Date(Date.now() - 1) };
  await db.idempotentRequest.updateMany({ where: { token: { userId: owner.userId } }, data: unfinished });
  expect((await create(token, "a", { name: "Marie" })).status).toBe(422);
  expect((await create(token, "a")).status).toBe(201);
});

test.each(["a b", "é", "x".repeat(256)])("« %s » is no key", async (key) => {
  const { token } = await createCaller();
  const request = restRequest("/api/inbox/clients", { method: "POST", token, body: jean });
  // A header holds bytes; « é » as a client may send it.
  request.headers.set("Idempotency-Key", Buffer.from(key).toString("latin1"));
  const answer = await POST(request);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: { code: "request.invalid", field: "Idempotency-Key" } });
});

test("the body is kept as a keyed hash only: it may hold a password", async () => {
  const { token } = await createCaller();
  await create(token, "a", { name: "Mot de passe", notes: "canary-secret" });
  const rows = await db.$queryRaw<{ row: string }[]>`
    SELECT ("requestHash"::text || "headers"::text) AS "row" FROM "idempotent_request"`;
  expect(JSON.stringify(rows)).not.toContain("canary-secret");
});
