import { expect, it } from "vitest";
import { groupByMonth } from "./group-by-month";

const at = (iso: string) => ({ receivedAt: new Date(iso) });

it("cuts at midnight of the person's time zone, keeping the order", () => {
  const items = [at("2026-03-02T09:00Z"), at("2026-02-28T23:30Z"), at("2026-02-28T22:30Z"), at("2025-02-01T00:00Z")];
  const months = groupByMonth(items, "Europe/Paris").map(({ key, items: month }) => [key, month.length]);
  expect(months).toEqual([
    ["2026-03", 2],
    ["2026-02", 1],
    ["2025-02", 1],
  ]);
});

it("has no month without items", () => expect(groupByMonth([], "UTC")).toEqual([]));
