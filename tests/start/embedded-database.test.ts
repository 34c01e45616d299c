import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { openEmbeddedDatabase } from "@/scripts/start/embedded-database.mjs";
import { findPostmaster } from "@/scripts/start/postmaster.mjs";
import { isAlive } from "@/scripts/start/process-identity.mjs";

const dataDir = mkdtempSync(join(tmpdir(), "lokario données "));
// Started by root, PostgreSQL is another account's and has to pass.
chmodSync(dataDir, 0o711);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
const open = () => openEmbeddedDatabase({ dataDir, password: "s3cret" });

it("keeps its rows and takes over a database whose owner was killed, whichever of the two died", async () => {
  const first = await open();
  await run(first.url, "CREATE TABLE kept AS SELECT 42 AS answer");

  // Our killed start leaves PostgreSQL running: the next one adopts it.
  const adopted = await open();
  expect(adopted.url).toBe(first.url);

  process.kill(findRunning().pid, "SIGKILL");
  const recovered = await open();
  expect(await run(recovered.url, "SELECT answer FROM kept")).toEqual([{ answer: 42 }]);

  const { pid } = findRunning();
  await recovered.leave();
  expect(isAlive(pid)).toBe(false);
}, 120_000);

it("refuses whoever does not know the password, even on loopback", async () => {
  const database = await open();
  const url = new URL(database.url);
  url.password = "wrong";
  await expect(run(url.href, "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
  await database.leave();
}, 120_000);

it("comes back at the same address when it dies while we run", async () => {
  const database = await open();
  const stopWatching = database.watch();
  process.kill(findRunning().pid, "SIGKILL");
  await expect
    .poll(() => run(database.url, "SELECT 1 AS one").catch(() => null), { timeout: 60_000 })
    .toEqual([{ one: 1 }]);
  await stopWatching();
  await database.leave();
}, 120_000);

function findRunning(): { pid: number } {
  const running = findPostmaster(join(dataDir, "postgres"));
  if (!running) throw new Error("PostgreSQL does not run");
  return running;
}

async function run(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
