import { expect, test } from "vitest";
import { findNeighbour } from "./neighbour";
import { orderOf } from "./row-order";

const order = orderOf(["a", "b", "c"]);

test("steps through the list and stops at its ends", () => {
  expect(findNeighbour(order, "a", 1, -1)).toBe("b");
  expect(findNeighbour(order, "c", 1, -1)).toBeNull();
  expect(findNeighbour(order, "a", -1, -1)).toBeNull();
});

test("starts at the top when nothing is open", () => {
  expect(findNeighbour(order, null, 1, -1)).toBe("a");
  expect(findNeighbour(orderOf([]), null, 1, -1)).toBeNull();
});

test("goes on from where a row was that left the list", () => {
  expect(findNeighbour(order, "gone", 1, 1)).toBe("b");
  expect(findNeighbour(order, "gone", -1, 1)).toBe("a");
});
