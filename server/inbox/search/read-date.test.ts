import fc from "fast-check";
import { expect, it } from "vitest";
import { readDate } from "./read-date";

const NOW = new Date("2026-11-23T23:30:00Z");
const read = (written: string, zone = "Europe/Paris") => readDate(written, zone, NOW)?.toISOString() ?? null;

it.each([
  ["24/12/2026", "2026-12-23T23:00:00.000Z"],
  ["1/7/2026", "2026-06-30T22:00:00.000Z"],
  ["24-12-2026", "2026-12-23T23:00:00.000Z"],
  ["24.12.2026", "2026-12-23T23:00:00.000Z"],
  ["2026-12-24", "2026-12-23T23:00:00.000Z"],
  ["12/2026", "2026-11-30T23:00:00.000Z"],
  ["2026-12", "2026-11-30T23:00:00.000Z"],
  ["2024", "2023-12-31T23:00:00.000Z"],
  ["aujourd’hui", "2026-11-23T23:00:00.000Z"],
  ["Hier", "2026-11-22T23:00:00.000Z"],
  ["avant-hier", "2026-11-21T23:00:00.000Z"],
  ["29/02/2024", "2024-02-28T23:00:00.000Z"],
  ["29/02/2026", null],
  ["31/13/2026", null],
  ["2026-00-10", null],
  ["12", null],
  ["demain", null],
  ["constructor", null],
  ["9999", null],
  ["", null],
])("reads %j as the beginning of that day in Paris", (written, expected) => {
  expect(read(written)).toBe(expected);
});

it("takes the day of the viewer, and the change of the clocks with it", () => {
  expect(read("hier", "America/Montreal")).toBe("2026-11-22T05:00:00.000Z");
  expect(read("29/03/2026")).toBe("2026-03-28T23:00:00.000Z");
  expect(read("30/03/2026")).toBe("2026-03-29T22:00:00.000Z");
  expect(read("01/11/2026", "America/Montreal")).toBe("2026-11-01T04:00:00.000Z");
});

it("never fails", () => {
  fc.assert(fc.property(fc.string(), (written) => void read(written)));
});
