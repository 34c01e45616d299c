import { expect, it } from "vitest";
import { historyStart } from "./history-start";

it.each([
  [null, "2026-11-23T10:00:00Z", null],
  [1, "2026-11-23T10:00:00Z", "2026-10-23"],
  [6, "2026-03-31T10:00:00Z", "2025-09-30"],
  [12, "2024-02-29T10:00:00Z", "2023-02-28"],
])("a depth of %s months on %s begins on %s", (months, now, day) => {
  expect(historyStart(months, new Date(now))?.toISOString().slice(0, 10) ?? null).toBe(day);
});
