import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "@/scripts/start/migrate.mjs";
import { createTestDatabase } from "@/tests/support/database";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
const folder = mkdtempSync(join(tmpdir(), "lokario-migrations-"));
cpSync("prisma/migrations", folder, { recursive: true });

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

describe("the migrations", () => {
  it("change nothing on a database that has them", async () => {
    expect(await migrate(database.url)).toEqual([]);
  });

  it("are applied once when two processes start together", async () => {
    addMigration("20270101000000_note", 'CREATE TABLE "note" ("id" INT PRIMARY KEY);');
    const applied = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)]);
    expect(applied.flat()).toEqual(["20270101000000_note"]);
  });

  it("leave nothing behind when one fails", async () => {
    addMigration("20270102000000_broken", 'CREATE TABLE "half" ("id" INT); SELECT 1 / 0;');
    await expect(migrate(database.url, folder)).rejects.toThrow("20270102000000_broken");
    rmSync(join(folder, "20270102000000_broken"), { recursive: true });
    expect(await query(`SELECT to_regclass('"half"') AS half`)).toEqual([{ half: null }]);
  });

  it("refuse a file that was changed after it was applied", async () => {
    addMigration("20270101000000_note", "-- changed");
    await expect(migrate(database.url, folder)).rejects.toThrow("20270101000000_note a été modifiée");
  });

  it("refuse a database of a newer version", async () => {
    await expect(migrate(database.url)).rejects.toThrow("20270101000000_note, inconnue");
  });

  it("are written as Prisma writes them", async () => {
    const rows = await query(
      'SELECT length("checksum") AS checksum, "applied_steps_count" AS steps, "logs", "finished_at" >= "started_at" AS ended FROM "_prisma_migrations"',
    );
    expect(rows[0]).toEqual({ checksum: 64, steps: 1, logs: null, ended: true });
  });
});

function addMigration(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
}

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}
