import { expect, test } from "vitest";
import { orderOf } from "./row-order";
import { selectRange } from "./select-range";

const order = orderOf(["a", "b", "c", "d", "e"]);
const select = (selected: string, anchor: string, reached: string, to: string) =>
  [...selectRange(order, new Set(selected), { anchor, reached }, to)].sort().join("");

test("selects from where it began, downwards and upwards", () => {
  expect(select("", "b", "b", "d")).toBe("bcd");
  expect(select("", "d", "d", "b")).toBe("bcd");
});

test("lets go what it no longer covers, and keeps what else is selected", () => {
  expect(select("bcd", "b", "d", "c")).toBe("bc");
  expect(select("bcd", "b", "d", "a")).toBe("ab");
  expect(select("abe", "b", "b", "c")).toBe("abce");
});

test("adds nothing for a row that has left the list", () => {
  expect(select("b", "b", "gone", "c")).toBe("bc");
  expect(select("b", "gone", "gone", "c")).toBe("b");
});
