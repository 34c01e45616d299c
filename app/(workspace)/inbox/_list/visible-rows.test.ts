import { expect, test } from "vitest";
import { isNearEnd, rowsPerPage, topToReveal, visibleRows } from "./visible-rows";

const view = (top: number, height = 840) => ({ top, height });

test("draws what is in sight and six rows on either side, never more than there are", () => {
  expect(visibleRows(view(84 * 100), 84, 10_000)).toEqual({ first: 94, end: 116, inSight: 100 });
  expect(visibleRows(view(84 * 100 + 1), 84, 10_000)).toEqual({ first: 94, end: 117, inSight: 101 });
  expect(visibleRows(view(0), 84, 10_000)).toEqual({ first: 0, end: 16, inSight: 0 });
  expect(visibleRows(view(0), 84, 3)).toEqual({ first: 0, end: 3, inSight: 0 });
  expect(visibleRows(view(84 * 90), 84, 100)).toEqual({ first: 84, end: 100, inSight: 90 });
});

test("is near the end from two screens above it on", () => {
  expect(isNearEnd(view(84 * 100 - 840 * 3), 84, 100)).toBe(false);
  expect(isNearEnd(view(84 * 100 - 840 * 3 + 1), 84, 100)).toBe(true);
});

test("scrolls to a row by as little as shows it whole", () => {
  expect(topToReveal(5, view(0), 84)).toBe(0);
  expect(topToReveal(10, view(0), 84)).toBe(84);
  expect(topToReveal(2, view(840), 84)).toBe(168);
});

test("turns pages by as many rows as have room, and by one at least", () => {
  expect(rowsPerPage(840, 84)).toBe(10);
  expect(rowsPerPage(40, 84)).toBe(1);
});
