import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareUids, type RecordedUids } from "@/server/sync/compare-uids";
import { type FormerPlace, matchIdentities } from "@/server/sync/match-identities";
import { planBatches } from "@/server/sync/plan-batches";
import { planFlagWindows } from "@/server/sync/plan-flag-windows";

const uidSet = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 30 });

/** What is recorded of each UID is one thing at most. */
const recordedUids: fc.Arbitrary<RecordedUids> = fc
  .array(fc.constantFrom("settled", "filtered", "retry", "vanished", "unknown"), { minLength: 60, maxLength: 60 })
  .map((states) => {
    const of = (wanted: string) => states.flatMap((state, index) => (state === wanted ? [index + 1] : []));
    return { settled: of("settled"), filtered: of("filtered"), retry: of("retry"), vanished: of("vanished") };
  });

describe("a comparison of UIDs", () => {
  it("leaves no UID of the server without an outcome, and gives none two", () => {
    fc.assert(
      fc.property(uidSet, recordedUids, fc.option(uidSet), (listed, recorded, inDepth) => {
        const { missing, tooOld, returned } = compareUids(listed, recorded, inDepth);
        const dealtWith = [...missing, ...tooOld];
        const standing = new Set([...recorded.settled, ...recorded.filtered, ...recorded.vanished]);
        expect(new Set(dealtWith).size).toBe(dealtWith.length);
        for (const uid of listed) expect(dealtWith.includes(uid) || standing.has(uid)).toBe(true);
        expect(new Set(returned)).toEqual(new Set(recorded.vanished.filter((uid) => listed.includes(uid))));
      }),
    );
  });

  it("says vanished of what is recorded and not there, and of nothing else", () => {
    fc.assert(
      fc.property(uidSet, recordedUids, (listed, recorded) => {
        const { vanished } = compareUids(listed, recorded, null);
        const there = new Set([...recorded.settled, ...recorded.filtered, ...recorded.retry]);
        expect(new Set(vanished)).toEqual(new Set([...there].filter((uid) => !listed.includes(uid))));
      }),
    );
  });

  it("finds nothing more to do once what it found is done", () => {
    fc.assert(
      fc.property(uidSet, recordedUids, fc.option(uidSet), (listed, recorded, inDepth) => {
        const { missing, tooOld, vanished, returned } = compareUids(listed, recorded, inDepth);
        const gone = new Set([...recorded.vanished, ...vanished].filter((uid) => !returned.includes(uid)));
        const settled = [...recorded.settled, ...missing, ...returned].filter((uid) => !gone.has(uid));
        const filtered = [...recorded.filtered, ...tooOld].filter((uid) => !gone.has(uid) && !missing.includes(uid));
        const after = { settled, filtered, retry: [], vanished: [...gone] };
        expect(compareUids(listed, after, inDepth)).toEqual({ missing: [], tooOld: [], vanished: [], returned: [] });
      }),
    );
  });
});

describe("batches", () => {
  it("hold every UID once, newest first, at most 500, the first ones small", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (count) => {
        const newestFirst = Array.from({ length: count }, (_, index) => count - index);
        const { recent, older } = planBatches(newestFirst);
        const batches = [...recent, ...older].map(({ uids }) => uids);
        expect(batches.flat()).toEqual(newestFirst);
        expect(batches.every((uids) => uids.length > 0 && uids.length <= 500)).toBe(true);
        expect(batches[0]?.length ?? 0).toBeLessThanOrEqual(25);
      }),
    );
  });
});

describe("windows of flags", () => {
  it("cover every mail within a few runs, and the newest 500 in each", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 1, max: 5 }), (count, gap) => {
        const uids = Array.from({ length: count }, (_, index) => 1 + index * gap);
        const seen = new Set<number>();
        let below: number | null = null;
        for (let run = 0; run < 6; run += 1) {
          const plan = planFlagWindows(uids, below);
          const covered = uids.filter((uid) => plan.windows.some(({ from, to }) => uid >= from && uid <= to));
          for (const uid of uids.slice(-500)) expect(covered.includes(uid)).toBe(true);
          expect(covered.length).toBeLessThanOrEqual(2_500);
          for (const uid of covered) seen.add(uid);
          below = plan.below;
        }
        expect(seen.size).toBe(count);
      }),
      { numRuns: 12 },
    );
  });
});

describe("identities", () => {
  const identity = fc.record({
    uid: fc.integer({ min: 1, max: 1_000 }),
    messageId: fc.constantFrom("a", "b", "c", "d", "e"),
    receivedAt: fc.constantFrom(new Date(0), new Date(1_000)),
    size: fc.constantFrom(10, 20),
  });
  const distinct = <Item extends { uid: number }>(items: fc.Arbitrary<Item>) =>
    fc.uniqueArray(items, { selector: ({ uid }) => uid, maxLength: 12 });
  const former = distinct(identity.map((place): FormerPlace => ({ ...place, uidValidity: 1n })));

  it("match one place with one message that looks the same, and never two with one", () => {
    fc.assert(
      fc.property(former, distinct(identity), (before, now) => {
        const moves = matchIdentities(before, now);
        expect(new Set(moves.map(({ to }) => to)).size).toBe(moves.length);
        expect(new Set(moves.map(({ uid }) => uid)).size).toBe(moves.length);
        for (const { uid, to } of moves) {
          const place = before.find((candidate) => candidate.uid === uid);
          const { uid: _uid, ...identity } = now.find((candidate) => candidate.uid === to) ?? { uid: 0 };
          expect(place).toMatchObject(identity);
        }
      }),
    );
  });
});
