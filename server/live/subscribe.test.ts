import { afterEach, expect, test } from "vitest";
import { db } from "@/server/db/client";
import { publishChange } from "./publish";
import { subscribeChanges } from "./subscribe";

let stop = new AbortController();

afterEach(() => {
  stop.abort();
  stop = new AbortController();
});

test("the first word is « read everything », then come the company's changes, and no other company's", async () => {
  const changes = subscribeChanges(101, stop.signal);
  expect(await next(changes)).toEqual({ kind: "resync" });
  await publishChange(db, 102, { kind: "clients" });
  await publishChange(db, 101, { kind: "mailbox", id: 7 });
  expect(await next(changes)).toEqual({ kind: "mailbox", id: 7 });
});

test("a change of a transaction is told when it commits, and never when it does not", async () => {
  const changes = subscribeChanges(103, stop.signal);
  await next(changes);
  await db
    .$transaction(async (tx) => {
      await publishChange(tx, 103, { kind: "clients" });
      throw new Error("rolled back");
    })
    .catch(() => {});
  await db.$transaction((tx) => publishChange(tx, 103, { kind: "conversations" }));
  expect(await next(changes)).toEqual({ kind: "conversations" });
});

test("equal changes that nobody took are one", async () => {
  const changes = subscribeChanges(104, stop.signal);
  await next(changes);
  for (let i = 0; i < 50; i++) await publishChange(db, 104, { kind: "conversations" });
  await publishChange(db, 104, { kind: "clients" });
  const seen = [await next(changes), await next(changes)];
  while (seen.at(-1)?.kind !== "clients") seen.push(await next(changes));
  expect(seen.length).toBeLessThanOrEqual(3);
});

test("listeners of one process share one connection, which ends with the last of them", async () => {
  const both = [subscribeChanges(105, stop.signal), subscribeChanges(106, stop.signal)];
  for (const changes of both) await next(changes);
  expect(await countConnections()).toBe(1);
  stop.abort();
  for (const changes of both) expect(await changes.next()).toEqual({ done: true, value: undefined });
  await expect.poll(countConnections).toBe(0);
});

test("after a lost connection it listens again and says that something may have been missed", async () => {
  const changes = subscribeChanges(107, stop.signal);
  await next(changes);
  await db.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'lokario-live' AND datname = current_database()`;
  expect(await next(changes)).toEqual({ kind: "resync" });
  await publishChange(db, 107, { kind: "clients" });
  expect(await next(changes)).toEqual({ kind: "clients" });
});

async function next<T>(changes: AsyncGenerator<T, void>): Promise<T> {
  const { value, done } = await changes.next();
  if (done) throw new Error("It ended");
  return value as T;
}

async function countConnections(): Promise<number> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE application_name = 'lokario-live' AND datname = current_database()`;
  return rows.length;
}
