import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { useOwnDatabase } from "@/tests/support/database";
import { checkHealth } from "./check-health";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterEach(() => {
  delete process.env.INNGEST_DEV;
});
afterAll(() => database.drop());

it("is down while no executor has given a sign of life", async () => {
  expect(await checkHealth()).toMatchObject({ status: "down", database: "ok", jobs: "down" });
});

it("is well while an executor gives signs of life", async () => {
  await beat(new Date());
  expect(await checkHealth()).toEqual({ status: "ok", database: "ok", jobs: "ok", version: expect.any(String) });
});

it("is down when the last sign is older than 30 seconds", async () => {
  await beat(new Date(Date.now() - 31_000));
  expect(await checkHealth()).toMatchObject({ status: "down", jobs: "down" });
});

it("leaves jobs to an Inngest server that is configured", async () => {
  process.env.INNGEST_DEV = "1";
  expect(await checkHealth()).toMatchObject({ status: "ok", jobs: "inngest" });
});

it("is down without its database", async () => {
  await database.drop();
  expect(await checkHealth()).toMatchObject({ status: "down", database: "down", jobs: "down" });
});

async function beat(lastSeenAt: Date): Promise<void> {
  const worker = { hostname: "test", pid: 1, lastSeenAt };
  await db.executorWorker.upsert({ where: { id: "test" }, create: { id: "test", ...worker }, update: worker });
}
