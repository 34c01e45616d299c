import { describe, expect, test } from "vitest";
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

test("counts no older conversation that only moved up from the next page", () => {
  expect(
    countFresh([fakePage([fakeItem("d", 40), fakeItem("c", 30)])], fakePage([fakeItem("d", 40), fakeItem("b", 20)])),
  ).toBe(0);
});

describe("rows that left the list elsewhere", () => {
  const idsOf = (pages: ReturnType<typeof refreshRows>) => pages.flatMap(({ items }) => items.map(({ id }) => id));

  test("go, and those that the first page cannot know of stay", () => {
    expect(idsOf(refreshRows(loaded, fakePage([fakeItem("c", 30), fakeItem("b", 20)])))).toEqual(["c", "b", "a"]);
  });

  test("go wherever they stand when the first page is the whole list", () => {
    const whole = { ...fakePage([fakeItem("d", 40)]), nextCursor: null };
    expect(idsOf(refreshRows(loaded, whole))).toEqual(["d"]);
  });

  test("stay where new mail only pushed them off the first page", () => {
    const head = fakePage([fakeItem("e", 50), fakeItem("d", 40)]);
    expect(idsOf(refreshRows(loaded, head))).toEqual(["d", "c", "b", "a"]);
  });

  test("are not those read here among the unread", () => {
    const unread = [
      fakePage([fakeItem("d", 40), fakeItem("c", 30, { unread: true }), fakeItem("b", 20, { unread: true })]),
    ];
    const head = fakePage([fakeItem("b", 20, { unread: true }), fakeItem("a", 10, { unread: true })]);
    expect(idsOf(refreshRows(unread, head, { keepsRead: true }))).toEqual(["d", "b"]);
  });
});
