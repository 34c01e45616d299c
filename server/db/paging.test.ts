import { expect, test } from "vitest";
import { z } from "zod";
import { cursorOf, pageOf, uuidCursor } from "./paging";

test("a page leads on only where a row was read beyond it", () => {
  expect(pageOf([1, 2, 3], 2, String)).toEqual({ page: [1, 2], nextCursor: "2" });
  expect(pageOf([1, 2], 2, String)).toEqual({ page: [1, 2], nextCursor: null });
  expect(pageOf([], 2, String)).toEqual({ page: [], nextCursor: null });
});

test("a cursor reads what it wrote, and nothing else", () => {
  const end: [Date, string] = [new Date("2026-11-01T08:00:00.123Z"), "0197b1a2-0000-7000-8000-000000000001"];
  expect(uuidCursor.read(uuidCursor.write(end))).toEqual(end);
  expect(uuidCursor.read(undefined)).toBeNull();
  const other = cursorOf(z.tuple([z.string(), z.int32()])).write(["Zoé", 3]);
  for (const text of ["x", other, `${uuidCursor.write(end)}Jw`, "%00"]) {
    expect(() => uuidCursor.read(text)).toThrow(expect.objectContaining({ detail: { field: "cursor" } }));
  }
});
