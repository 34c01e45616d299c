import { expect, it } from "vitest";
import { fakeItem, fakePage } from "./fake-page";
import { insertRows, isShown, removeRows } from "./patch-filing";

const [a, b, c, d] = [fakeItem("a", 40), fakeItem("b", 30), fakeItem("c", 20), fakeItem("d", 10)];
const pages = [fakePage([a, b]), fakePage([c, d])];

it("takes rows out, and puts them back where they were", () => {
  const without = removeRows(pages, new Set(["b", "c"]));
  expect(without.map(({ items }) => items.map(({ id }) => id))).toEqual([["a"], ["d"]]);
  const back = insertRows(without, [c, b]);
  expect(back.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(["a", "b", "c", "d"]);
  expect(insertRows(back, [b])).toEqual(back);
});

it("leaves pages alone that hold none of them", () => {
  expect(removeRows(pages, new Set(["a"]))[1]).toBe(pages[1]);
});

it("puts what is older than all at the end", () => {
  expect(insertRows([fakePage([a])], [d]).flatMap(({ items }) => items)).toEqual([a, d]);
});

it("knows that a search shows what is archived, and only the trash what is in it", () => {
  expect([isShown({}, "ARCHIVED"), isShown({ q: "devis" }, "ARCHIVED")]).toEqual([false, true]);
  expect([isShown({ q: "devis" }, "TRASHED"), isShown({ filing: "TRASHED" }, "TRASHED")]).toEqual([false, true]);
});
