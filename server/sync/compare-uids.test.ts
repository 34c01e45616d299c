import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareUids, type RecordedUids } from "./compare-uids";

const nothing: RecordedUids = { settled: [], filtered: [], retry: [], vanished: [] };

describe("compareUids", () => {
  it.each<[string, number[], Partial<RecordedUids>, number[] | null, Partial<ReturnType<typeof compareUids>>]>([
    ["a first import, newest first", [1, 2, 3], {}, null, { missing: [3, 2, 1] }],
    ["a hole is found", [1, 2, 3], { settled: [1, 3] }, null, { missing: [2] }],
    ["older than the depth of history", [1, 2, 3], {}, [3], { missing: [3], tooOld: [1, 2] }],
    ["left out before, and still too old", [1, 2], { filtered: [1], settled: [2] }, [2], {}],
    ["left out before, wanted now", [1, 2], { filtered: [1], settled: [2] }, null, { missing: [1] }],
    ["tried again, however old", [1, 2], { retry: [1], settled: [2] }, [2], { missing: [1] }],
    ["gone from the server", [2], { settled: [1, 2], filtered: [], retry: [3] }, null, { vanished: [1, 3] }],
    ["gone before it was wanted", [], { filtered: [4] }, null, { vanished: [4] }],
    ["back, or never gone", [1], { vanished: [1, 2] }, null, { returned: [1] }],
  ])("%s", (_case, listed, recorded, inDepth, expected) => {
    const compared = compareUids(listed, { ...nothing, ...recorded }, inDepth);
    expect(compared).toEqual({ missing: [], tooOld: [], vanished: [], returned: [], ...expected });
  });

  it("leaves every UID of the server with exactly one outcome, and none that the server lacks alive", () => {
    const uid = fc.integer({ min: 1, max: 60 });
    const set = fc.uniqueArray(uid);
    const kinds = ["settled", "filtered", "retry", "vanished"] as const;
    const records = fc.dictionary(uid.map(String), fc.constantFrom(...kinds)).map((kindOf): RecordedUids => {
      const of = (kind: string) =>
        Object.keys(kindOf)
          .filter((id) => kindOf[id] === kind)
          .map(Number);
      return { settled: of("settled"), filtered: of("filtered"), retry: of("retry"), vanished: of("vanished") };
    });
    fc.assert(
      fc.property(set, records, fc.option(set), (listed, recorded, inDepth) => {
        const { missing, tooOld, vanished, returned } = compareUids(listed, recorded, inDepth);
        const alive = [...recorded.settled, ...recorded.filtered, ...recorded.retry].filter(
          (u) => !vanished.includes(u),
        );
        // A filtered or failed one that is imported now is the same record.
        const after = new Set([...alive, ...missing, ...tooOld, ...returned]);
        expect([...after].sort((a, b) => a - b)).toEqual([...listed].sort((a, b) => a - b));
        const settled = new Set(recorded.settled);
        expect([...missing, ...tooOld].filter((u) => settled.has(u))).toEqual([]);
        expect(missing.filter((u) => tooOld.includes(u))).toEqual([]);
      }),
    );
  });
});
