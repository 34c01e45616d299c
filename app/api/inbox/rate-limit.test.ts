import { expect, test } from "vitest";
import { db } from "@/server/db/client";
import { requireCaller } from "@/server/tokens/require-caller";
import { createCaller, restRequest, tokenFor } from "@/tests/support/rest";
import { GET } from "./clients/route";

const ask = (token: string, address?: string) => {
  const request = restRequest("/api/inbox/clients", { token });
  if (address) request.headers.set("x-forwarded-for", address);
  return GET(request);
};

/** As if so many requests had come in this minute. */
function exhaust(key: string, points: number) {
  return db.rateLimit.updateMany({ where: { key }, data: { points } });
}

test("each answer says what the token has left", async () => {
  const { token } = await createCaller();
  const [first, second] = [await ask(token), await ask(token)];
  expect(first.headers.get("ratelimit-limit")).toBe("600");
  expect(first.headers.get("ratelimit-remaining")).toBe("599");
  expect(second.headers.get("ratelimit-remaining")).toBe("598");
  expect(Number(second.headers.get("ratelimit-reset"))).toBeGreaterThan(50);
});

test("a token that asks too much is told when to come back, and the company's others go on", async () => {
  const { owner, token } = await createCaller();
  await ask(token);
  const { tokenId } = await requireCaller(`Bearer ${token}`);
  expect(await exhaust(`api-token:${tokenId}`, 600)).toEqual({ count: 1 });
  const answer = await ask(token);
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(50);
  expect(answer.headers.get("ratelimit-remaining")).toBe("0");
  expect(await answer.json()).toMatchObject({ error: { code: "request.too_many", message: expect.any(String) } });
  expect((await ask(await tokenFor(owner, "read"))).status).toBe(200);
});

test("a company cannot ask more by having more tokens", async () => {
  const { owner, token } = await createCaller();
  await ask(token);
  await exhaust(`api-company:${owner.companyId}`, 1_200);
  const other = await ask(await tokenFor(owner, "read"));
  expect(other.status).toBe(429);
  expect(other.headers.has("retry-after")).toBe(true);
});

test("who guesses tokens is slowed down by address, before any is looked at", async () => {
  const address = "203.0.113.7";
  expect((await ask("lok_wrong", address)).status).toBe(401);
  await exhaust(`api-address:${address}`, 1_200);
  expect((await ask("lok_wrong", address)).status).toBe(429);
  expect((await ask("lok_wrong", "203.0.113.8")).status).toBe(401);
});
