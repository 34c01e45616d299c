import { expect, it } from "vitest";
import { db } from "./client";
import { withLargeTexts } from "./large-texts";

const long = `« ${"é\\\"'".repeat(10_000)} »`;

/** The statement writes what it is given into a table that only this transaction sees. */
function store(values: string[]): Promise<string[]> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`CREATE TEMPORARY TABLE "stored" ("place" int, "value" text) ON COMMIT DROP`;
    await withLargeTexts(async (beside) => {
      for (const [place, value] of values.entries()) {
        await tx.$executeRaw`INSERT INTO "stored" VALUES (${place}, ${beside(value)})`;
      }
    });
    const rows = await tx.$queryRaw<{ value: string }[]>`SELECT "value" FROM "stored" ORDER BY "place"`;
    return rows.map((row) => row.value);
  });
}

it("stores long and short texts as they are", async () => {
  expect(await store([long, "court", "", long.slice(1)])).toEqual([long, "court", "", long.slice(1)]);
});

it("knows a text no longer once its statement is over, however it ended", async () => {
  let ticket = "";
  await expect(
    withLargeTexts(async (beside) => {
      ticket = beside(long);
      throw new Error("over");
    }),
  ).rejects.toThrow("over");
  expect(await store([ticket])).toEqual([ticket]);
});
