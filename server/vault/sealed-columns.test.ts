import { expect, test } from "vitest";
import { db } from "@/server/db/client";
import { SEALED_COLUMNS } from "./sealed-columns";

test("every column of the database with secrets is rotated", async () => {
  const columns = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name LIKE '%Sealed'`;
  const listed = SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`);
  expect(listed.toSorted()).toEqual(columns.map(({ table, column }) => `${table}.${column}`).toSorted());
});
