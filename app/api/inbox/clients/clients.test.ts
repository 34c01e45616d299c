import { beforeAll, expect, test } from "vitest";
import { createCaller, pathId, restRequest } from "@/tests/support/rest";
import { DELETE, GET as getOne, PATCH } from "./[id]/route";
import { GET, POST } from "./route";

const path = "/api/inbox/clients";
let token: string;

beforeAll(async () => {
  ({ token } = await createCaller());
});

const create = (body: unknown) => POST(restRequest(path, { method: "POST", token, body }));

test("a client is created, found, changed in part and deleted", async () => {
  const created = await create({ name: "Jean Durand", addresses: ["Jean@Durand.test"], notes: "Pose en mai" });
  const client = await created.json();
  expect([created.status, created.headers.get("location")]).toEqual([201, `${path}/${client.id}`]);
  expect(client).toMatchObject({ addresses: ["jean@durand.test"], organisation: "", messageCount: 0 });

  const found = await (await GET(restRequest(`${path}?q=durand`, { token }))).json();
  expect(found.clients).toMatchObject([{ id: client.id, name: "Jean Durand" }]);

  const changes = { organisation: "Durand & Fils" };
  const changed = await PATCH(restRequest(path, { method: "PATCH", token, body: changes }), pathId(client.id));
  expect([changed.status, await changed.json()]).toEqual([200, { ...client, ...changes }]);

  expect((await DELETE(restRequest(path, { method: "DELETE", token }), pathId(client.id))).status).toBe(204);
  expect((await getOne(restRequest(path, { token }), pathId(client.id))).status).toBe(404);
});

test.each([
  [{}, "name"],
  [{ name: "x", addresses: ["x"] }, "addresses.0"],
  [{ name: "x", notes: "x".repeat(5001) }, "notes"],
  ["[]", "body"],
])("refuses %j, and names %s", async (body, field) => {
  const answer = await create(body);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: { code: "request.invalid", field } });
});
