import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FolderStatus } from "@/server/imap/session";
import { planFolders, type StoredFolder } from "@/server/sync/plan-folders";
import { type FolderState, planWork } from "@/server/sync/plan-work";

describe("folders", () => {
  const path = fc.constantFrom("INBOX", "Sent", "Devis", "Devis 2026", "Archives");
  const numbers = { uidValidity: fc.bigInt(1n, 4n), uidNext: fc.bigInt(1n, 9n) };
  const storedFolders = fc
    .uniqueArray(fc.record({ path, ...numbers, gone: fc.boolean() }), { selector: (folder) => folder.path })
    .map((folders) =>
      folders.map(
        ({ gone, ...folder }, index): StoredFolder => ({
          ...folder,
          id: index + 1,
          objectId: null,
          goneAt: gone ? new Date(0) : null,
        }),
      ),
    );
  const listedFolders = fc
    .uniqueArray(fc.record({ path, ...numbers }), { selector: (folder) => folder.path })
    .map((folders) =>
      folders.map(({ path, uidValidity, uidNext }) => ({
        ...{ path, delimiter: "/", specialUse: null, selectable: true },
        status: { uidValidity, uidNext: Number(uidNext), exists: 0, highestModseq: null, objectId: null },
      })),
    );

  it("of the server become one stored folder each, and no stored folder is forgotten or becomes two", () => {
    fc.assert(
      fc.property(storedFolders, listedFolders, (stored, listed) => {
        const { created, renamed, kept, gone } = planFolders(stored, listed);
        const paths = [...created, ...[...renamed, ...kept].map(({ folder }) => folder)].map((folder) => folder.path);
        expect(paths.sort()).toEqual(listed.map((folder) => folder.path).sort());
        const ids = [...renamed, ...kept].map(({ id }) => id);
        const alreadyGone = stored.filter(({ id, goneAt }) => goneAt && !ids.includes(id)).map(({ id }) => id);
        expect([...ids, ...gone, ...alreadyGone].sort()).toEqual(stored.map(({ id }) => id).sort());
      }),
    );
  });
});

describe("the work of a folder", () => {
  const state: fc.Arbitrary<FolderState> = fc.record({
    uidValidity: fc.option(fc.bigInt(1n, 2n)),
    uidNext: fc.option(fc.bigInt(1n, 4n)),
    highestModseq: fc.option(fc.bigInt(1n, 3n)),
    serverCount: fc.option(fc.integer({ min: 0, max: 3 })),
    backfilledAt: fc.option(fc.constant(new Date(0))),
    historyMonths: fc.option(fc.constantFrom(1, 6, 12), { freq: 2 }),
  });
  const status = fc.record({
    uidValidity: fc.bigInt(1n, 2n),
    uidNext: fc.integer({ min: 0, max: 4 }),
    exists: fc.integer({ min: 0, max: 3 }),
    highestModseq: fc.option(fc.bigInt(1n, 3n)),
    objectId: fc.constant(null),
  });

  /** The server says what is stored, as it does most of the time. */
  const unchanged = ({ uidValidity, uidNext, highestModseq, serverCount }: FolderState): FolderStatus => ({
    ...{ uidValidity: uidValidity ?? 1n, uidNext: Number(uidNext ?? 0), exists: serverCount ?? 0 },
    ...{ highestModseq, objectId: null },
  });
  const looks = state.chain((folder) =>
    fc.tuple(fc.constant(folder), fc.oneof(status, fc.constant(unchanged(folder)))),
  );

  it("is none only where every number is as it was, and the mod-sequence vouches for the flags", () => {
    let quiet = 0;
    fc.assert(
      fc.property(looks, fc.boolean(), fc.boolean(), ([folder, now], verify, retries) => {
        if (planWork(folder, now, { verify, retries, historyMonths: null }) !== "none") return;
        quiet += 1;
        expect([verify, retries, folder.historyMonths]).toEqual([false, false, null]);
        expect(folder).toMatchObject({
          uidValidity: now.uidValidity,
          uidNext: BigInt(now.uidNext),
          serverCount: now.exists,
          highestModseq: now.highestModseq,
        });
        expect(now.highestModseq).not.toBeNull();
      }),
      { numRuns: 2_000 },
    );
    expect(quiet).toBeGreaterThan(10);
  });
});
