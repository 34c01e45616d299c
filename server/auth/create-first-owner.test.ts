import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db } from "@/server/db/client";
import { useOwnDatabase } from "@/tests/support/database";
import { authenticate } from "./authenticate";
import { createFirstOwner } from "./create-first-owner";
import { createFirstOwnerFromEnv } from "./create-first-owner-from-env";
import { hasOwner } from "./has-owner";

const owner = { name: "Marie", email: "marie@example.test", password: "une phrase assez longue", company: "Durand" };
let database: Awaited<ReturnType<typeof useOwnDatabase>>;

beforeAll(async () => {
  database = await useOwnDatabase();
  vi.stubEnv("LOKARIO_OWNER_EMAIL", owner.email);
  vi.stubEnv("LOKARIO_OWNER_PASSWORD", owner.password);
});

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

test("of ten set-ups at once one wins, and nothing is left of the others", async () => {
  expect(await hasOwner()).toBe(false);
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, (_, i) => createFirstOwner({ ...owner, email: `${i}@example.test` })),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const attempt of tries)
    if (attempt.status === "rejected") expect(attempt.reason.code).toBe("setup.already_done");
  expect([await db.company.count(), await db.user.count(), await db.membership.count()]).toEqual([1, 1, 1]);
  expect(await hasOwner()).toBe(true);
});

test("the environment's owner is not created where there is one", async () => {
  expect(await createFirstOwnerFromEnv()).toBeNull();
  expect(await db.user.count()).toBe(1);
});

test("the environment's owner can sign in, with stand-ins for what was not given", async () => {
  await db.company.deleteMany();
  await db.user.deleteMany();
  const viewer = await createFirstOwnerFromEnv();
  expect(viewer).toMatchObject({ role: "OWNER" });
  expect(await authenticate({ ...owner, ip: "::1" })).toBe(viewer?.userId);
  expect(await db.company.findFirst()).toMatchObject({ name: "Mon entreprise" });
});
