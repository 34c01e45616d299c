import { describe, expect, it } from "vitest";
import { type NewFolder, planFolders, type StoredFolder } from "./plan-folders";

const stored = (id: number, path: string, extra: Partial<StoredFolder> = {}): StoredFolder => ({
  id,
  path,
  uidValidity: 7n,
  uidNext: 10n,
  objectId: null,
  goneAt: null,
  ...extra,
});
const status = (uidValidity: bigint, uidNext: number, objectId: string | null = null) => ({
  uidValidity,
  uidNext,
  exists: uidNext - 1,
  highestModseq: null,
  objectId,
});
const listed = (path: string, found: NewFolder["status"] = null): NewFolder => ({
  path,
  delimiter: "/",
  specialUse: null,
  selectable: true,
  status: found,
});

/** Paths and ids only. */
function plan(before: StoredFolder[], now: NewFolder[]) {
  const { created, renamed, kept, gone } = planFolders(before, now);
  return {
    created: created.map(({ path }) => path),
    renamed: renamed.map(({ id, folder }) => `${id} → ${folder.path}`),
    kept: kept.map(({ id }) => id),
    gone,
  };
}

describe("planFolders", () => {
  it("creates what is new and keeps what is there", () => {
    expect(plan([stored(1, "INBOX")], [listed("INBOX"), listed("Sent")])).toEqual({
      created: ["Sent"],
      renamed: [],
      kept: [1],
      gone: [],
    });
  });

  it("marks a folder that is not listed as gone, once", () => {
    expect(plan([stored(1, "Devis"), stored(2, "Vieux", { goneAt: new Date() })], []).gone).toEqual([1]);
  });

  it("takes a folder that is listed again as back", () => {
    expect(plan([stored(1, "Devis", { goneAt: new Date() })], [listed("Devis")]).kept).toEqual([1]);
  });

  it.each<[string, StoredFolder[], NewFolder[], string[]]>([
    ["same UIDVALIDITY, UIDs grown", [stored(1, "A")], [listed("B", status(7n, 12))], ["1 → B"]],
    ["another UIDVALIDITY: a new folder", [stored(1, "A")], [listed("B", status(8n, 12))], []],
    ["fewer UIDs: a new folder", [stored(1, "A")], [listed("B", status(7n, 9))], []],
    ["an empty folder proves nothing", [stored(1, "A", { uidNext: 1n })], [listed("B", status(7n, 1))], []],
    ["never opened: nothing to recognise", [stored(1, "A", { uidValidity: null })], [listed("B", status(7n, 12))], []],
    ["the server would not say", [stored(1, "A")], [listed("B")], []],
    ["two that it could be now", [stored(1, "A")], [listed("B", status(7n, 12)), listed("C", status(7n, 12))], []],
    ["two that it could have been", [stored(1, "A"), stored(2, "B")], [listed("C", status(7n, 12))], []],
    ["the same object id", [stored(1, "A", { objectId: "F1" })], [listed("B", status(9n, 1, "F1"))], ["1 → B"]],
    ["another object id", [stored(1, "A", { objectId: "F1" })], [listed("B", status(7n, 12, "F2"))], []],
  ])("recognises a renamed folder: %s", (_case, before, now, renamed) => {
    const found = plan(before, now);
    expect(found.renamed).toEqual(renamed);
    expect(found.created).toHaveLength(now.length - renamed.length);
    expect(found.gone).toHaveLength(before.length - renamed.length);
  });
});
