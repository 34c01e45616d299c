import { hostname } from "node:os";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { db } from "@/server/db/client";
import { env } from "@/server/env";
import { useOwnDatabase } from "@/tests/support/database";
import { checkReadiness } from "./check-readiness";

let database: Awaited<ReturnType<typeof useOwnDatabase>>;
beforeAll(async () => {
  database = await useOwnDatabase();
});
afterEach(() => {
  env().LOKARIO_ROLE = "all";
  delete process.env.INNGEST_DEV;
});
afterAll(() => database.drop());

it("is not ready while this process's executor gives no sign of life, whoever else does", async () => {
  await beat("other", process.pid + 1, new Date());
  await beat("silent", process.pid, new Date(Date.now() - 31_000));
  expect(await checkReadiness()).toEqual({ status: "not_ready", database: "ok", migrations: "ok", jobs: "down" });
});

it("is ready when database, tables and executor are", async () => {
  await beat("own", process.pid, new Date());
  expect(await checkReadiness()).toEqual({ status: "ready", database: "ok", migrations: "ok", jobs: "ok" });
});

it("asks for no executor of a process that serves pages, or where Inngest has the jobs done", async () => {
  await db.executorWorker.deleteMany();
  env().LOKARIO_ROLE = "web";
  expect(await checkReadiness()).toMatchObject({ status: "ready", jobs: "elsewhere" });
  env().LOKARIO_ROLE = "all";
  process.env.INNGEST_DEV = "1";
  expect(await checkReadiness()).toMatchObject({ status: "ready", jobs: "elsewhere" });
});

it("is not ready while a migration is missing", async () => {
  env().LOKARIO_ROLE = "web";
  await db.$executeRaw`UPDATE "_prisma_migrations" SET "finished_at" = NULL`;
  expect(await checkReadiness()).toMatchObject({ status: "not_ready", migrations: "pending" });
});

it("is not ready without its database, and says nothing of where that is", async () => {
  await database.drop();
  expect(await checkReadiness()).toEqual({
    status: "not_ready",
    database: "down",
    migrations: "unknown",
    jobs: "down",
  });
});

async function beat(id: string, pid: number, lastSeenAt: Date): Promise<void> {
  await db.executorWorker.create({ data: { id, hostname: hostname(), pid, lastSeenAt } });
}
