import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planImport } from "./plan-import";

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe("planImport", () => {
  it("starts a first import with the newest mail, in small batches", () => {
    const [first, second] = planImport(null, range(1, 1000), []);
    expect(first?.uids[0]).toBe(1000);
    expect(first?.uids).toHaveLength(25);
    expect(first?.covered).toEqual({ lowUid: 976, highUid: 1000 });
    expect(second?.uids[0]).toBe(975);
  });

  it("takes mail that arrived since before it resumes the walk back", () => {
    const batches = planImport({ lowUid: 500, highUid: 1000 }, [1001, 1002], range(490, 499));
    expect(batches.map((batch) => batch.uids)).toEqual([[1001, 1002], range(490, 499).reverse()]);
    expect(batches.at(-1)?.covered).toEqual({ lowUid: 490, highUid: 1002 });
  });

  it("plans nothing when everything is covered", () => {
    expect(planImport({ lowUid: 1, highUid: 9 }, [], [])).toEqual([]);
  });

  it("never leaves a hole: after every batch, all of the server's UIDs within the covered range were taken", () => {
    const uids = fc
      .uniqueArray(fc.integer({ min: 1, max: 5000 }), { maxLength: 1500 })
      .map((a) => a.sort((x, y) => x - y));
    fc.assert(
      fc.property(
        uids,
        fc.option(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 2000 }))),
        (all, start) => {
          const covered = start && { lowUid: start[0], highUid: start[0] + start[1] };
          const inside = covered ? all.filter((u) => u >= covered.lowUid && u <= covered.highUid) : [];
          const newer = covered ? all.filter((u) => u > covered.highUid) : all;
          const older = covered ? all.filter((u) => u < covered.lowUid) : [];
          const done = new Set(inside);
          for (const batch of planImport(covered, newer, older)) {
            for (const uid of batch.uids) {
              expect(done.has(uid)).toBe(false);
              done.add(uid);
            }
            const { lowUid, highUid } = batch.covered;
            expect(all.filter((u) => u >= lowUid && u <= highUid).every((u) => done.has(u))).toBe(true);
          }
          expect(done.size).toBe(all.length);
        },
      ),
    );
  });
});
