import { expect, it } from "vitest";
import { orderFolders } from "./order-folders";

const folder = (path: string, more: { specialUse?: string; synced?: boolean; goneAt?: Date } = {}) => ({
  path,
  specialUse: null,
  synced: false,
  goneAt: null,
  ...more,
});

it("puts the folders that have a purpose first, those gone last", () => {
  const { first, more } = orderFolders([
    folder("Ancien", { goneAt: new Date() }),
    folder("Zoé", { synced: true }),
    folder("Été"),
    folder("Trash", { specialUse: "\\Trash" }),
    folder("INBOX", { specialUse: "\\Inbox", synced: true }),
  ]);
  expect(first.map(({ path }) => path)).toEqual(["INBOX", "Trash", "Zoé", "Été", "Ancien"]);
  expect(more).toEqual([]);
});

it("folds a long list, never what is synced", () => {
  const many = Array.from({ length: 40 }, (_, index) => folder(`Dossier ${String(index + 10)}`));
  const { first, more } = orderFolders([...many, folder("Zut", { synced: true })]);
  expect(first).toHaveLength(12);
  expect(first[0]?.path).toBe("Zut");
  expect(more).toHaveLength(29);
});
