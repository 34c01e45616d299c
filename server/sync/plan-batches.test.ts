import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planBatches } from "./plan-batches";

describe("planBatches", () => {
  it("begins with small batches, so that the newest mail is readable before the long haul", () => {
    const { recent, older } = planBatches(Array.from({ length: 1_500 }, (_, index) => 1_500 - index));
    expect(recent.map(({ uids }) => uids.length)).toEqual([25, 100, 250]);
    expect(older.map(({ uids }) => uids.length)).toEqual([500, 500, 125]);
    expect(recent[0]?.uids[0]).toBe(1_500);
  });

  it("takes every UID once, in the order given", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { maxLength: 2_000 }), (uids) => {
        const { recent, older } = planBatches(uids);
        expect([...recent, ...older].flatMap((batch) => batch.uids)).toEqual(uids);
      }),
    );
  });
});
