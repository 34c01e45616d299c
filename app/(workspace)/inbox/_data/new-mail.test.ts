import { expect, test } from "vitest";
import { fakeItem, fakePage } from "./fake-page";
import { countFresh, refreshRows } from "./new-mail";

const loaded = [fakePage([fakeItem("d", 40), fakeItem("c", 30)]), fakePage([fakeItem("b", 20), fakeItem("a", 10)])];

test("finds nothing new when conversations were only read", () => {
  expect(countFresh(loaded, fakePage([fakeItem("d", 40, { unread: true }), fakeItem("c", 30)]))).toBe(0);
});

test("counts new conversations and those with new mail, on whichever page they stood", () => {
  expect(countFresh(loaded, fakePage([fakeItem("e", 50), fakeItem("a", 45), fakeItem("d", 40)]))).toBe(2);
});

test("refreshes rows without moving, adding or removing any", () => {
  const head = fakePage([fakeItem("e", 50), fakeItem("c", 55), fakeItem("d", 40, { unread: true })]);
  const pages = refreshRows(loaded, head);
  expect(pages.map(({ items }) => items.map(({ id }) => id))).toEqual([
    ["d", "c"],
    ["b", "a"],
  ]);
  expect(pages[0]?.items[0]?.unread).toBe(true);
  expect(pages[0]?.items[1]).toEqual(fakeItem("c", 30));
});
