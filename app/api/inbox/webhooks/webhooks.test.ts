import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { createCompany } from "@/tests/support/company";
import { findTextInDatabase } from "@/tests/support/find-text";
import { restRequest, tokenFor } from "@/tests/support/rest";
import { POST as replay } from "./[id]/deliveries/[deliveryId]/replay/route";
import { GET as deliveries } from "./[id]/deliveries/route";
import { DELETE, GET as getOne, PATCH } from "./[id]/route";
import { POST as renew } from "./[id]/secret/route";
import { POST as test_ } from "./[id]/test/route";
import { GET, POST } from "./route";

let owner: Viewer;
let token: string;

beforeAll(async () => {
  ({ owner } = await createCompany());
  token = await tokenFor(owner, "manage");
});

const URL_ = "https://localhost:1/hook";
function create(body: object, key?: string) {
  const request = restRequest("/api/inbox/webhooks", { method: "POST", token, body });
  if (key) request.headers.set("Idempotency-Key", key);
  return POST(request, { params: Promise.resolve({}) });
}
const about = (id: number, deliveryId = "") => ({ params: Promise.resolve({ id: String(id), deliveryId }) });

describe("webhooks by REST", () => {
  test("are created with a secret that no answer repeats, not even under an idempotency key", async () => {
    const first = await create({ url: URL_, events: ["sync.failed"] }, "once");
    expect(first.status).toBe(201);
    const { secret, ...webhook } = await first.json();
    expect(secret).toMatch(/^whsec_/);
    expect(first.headers.get("location")).toBe(`/api/inbox/webhooks/${webhook.id}`);
    const again = await (await create({ url: URL_, events: ["sync.failed"] }, "once")).json();
    expect(again.id).not.toBe(webhook.id);
    expect(await findTextInDatabase(secret)).toEqual([]);
    const list = await (
      await GET(restRequest("/api/inbox/webhooks", { token }), { params: Promise.resolve({}) })
    ).json();
    expect(list.webhooks).toHaveLength(2);
    expect(JSON.stringify(list)).not.toContain("secret");
  });

  test("have their secret renewed, which no other answer holds", async () => {
    const { id, secret: old } = await (await create({ url: URL_, events: ["sync.failed"] })).json();
    const path = `/api/inbox/webhooks/${id}`;
    const answer = await renew(restRequest(`${path}/secret`, { method: "POST", token }), about(id));
    expect(answer.status).toBe(200);
    const { secret, previousSecretUntil } = await answer.json();
    expect(secret).toMatch(/^whsec_/);
    expect(secret).not.toBe(old);
    expect(Date.parse(previousSecretUntil)).toBeGreaterThan(Date.now());
    for (const known of [old, secret]) expect(await findTextInDatabase(known)).toEqual([]);
    const read = await (await getOne(restRequest(path, { token }), about(id))).json();
    expect(read).toMatchObject({ id, previousSecretUntil });
    expect(read).not.toHaveProperty("secret");
  });

  test.each([
    [{ url: "http://exemple.fr", events: ["sync.failed"] }, "webhook.url_forbidden"],
    [{ url: URL_, events: [] }, "request.invalid"],
    [{ url: URL_, events: ["message.deleted"] }, "request.invalid"],
  ])("are refused when %j is asked", async (body, code) => {
    const answer = await create(body);
    expect(answer.status).toBe(400);
    expect((await answer.json()).error.code).toBe(code);
  });

  test("are read, changed, tried, replayed and deleted", async () => {
    const { id } = await (await create({ url: URL_, events: ["sync.failed", "sync.recovered"] })).json();
    const path = `/api/inbox/webhooks/${id}`;
    const changed = await PATCH(restRequest(path, { method: "PATCH", token, body: { enabled: false } }), about(id));
    expect(await changed.json()).toMatchObject({
      enabled: false,
      url: URL_,
      events: ["sync.failed", "sync.recovered"],
    });
    const tried = await (await test_(restRequest(`${path}/test`, { method: "POST", token }), about(id))).json();
    expect(tried).toMatchObject({ type: "webhook.test", status: "failed", fault: "refused" });
    const page = await (await deliveries(restRequest(`${path}/deliveries`, { token }), about(id))).json();
    expect(page.deliveries).toMatchObject([{ id: tried.id }]);
    const replayPath = `${path}/deliveries/${tried.id}/replay`;
    const replayed = await replay(restRequest(replayPath, { method: "POST", token }), about(id, tried.id));
    expect(replayed.status).toBe(202);
    expect(await replayed.json()).toMatchObject({ id: tried.id, status: "pending" });
    const gone = await DELETE(restRequest(path, { method: "DELETE", token }), about(id));
    expect(gone.status).toBe(204);
    expect((await getOne(restRequest(path, { token }), about(id))).status).toBe(404);
    expect(await db.webhookDelivery.count({ where: { endpointId: id } })).toBe(0);
  });
});
