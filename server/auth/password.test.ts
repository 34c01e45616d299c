import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password";

test("a password opens its own hash and no other does", async () => {
  const passwordHash = await hashPassword("une phrase assez longue");
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(passwordHash, "une phrase assez longue")).toBe(true);
  expect(await verifyPassword(passwordHash, "Une phrase assez longue")).toBe(false);
});

test("two hashes of one password differ", async () => {
  expect(await hashPassword("pareil pareil")).not.toBe(await hashPassword("pareil pareil"));
});

test("an unknown account costs the same work and never fits", async () => {
  const passwordHash = await hashPassword("une phrase assez longue");
  await verifyPassword(null, "warm up");
  const known = await timeOf(() => verifyPassword(passwordHash, "faux"));
  const unknown = await timeOf(() => verifyPassword(null, "the hash of nobody's password"));
  expect(unknown).toBeGreaterThan(known / 4);
  expect(await verifyPassword(null, "the hash of nobody's password")).toBe(false);
});

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const samples: number[] = [];
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    await work();
    samples.push(performance.now() - start);
  }
  return Math.min(...samples);
}
