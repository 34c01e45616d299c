import { expect, test } from "vitest";
import type { ServiceRecord } from "./name-server";
import { orderServices } from "./order-services";

const record = (name: string, priority: number, weight: number): ServiceRecord => ({
  name,
  port: 993,
  priority,
  weight,
});
const names = (records: ServiceRecord[], random?: () => number) =>
  orderServices(records, random).map(({ name }) => name);

test("the lower priority comes first, whatever the weights", () => {
  expect(names([record("c", 20, 100), record("b", 10, 0), record("a", 5, 1)])).toEqual(["a", "b", "c"]);
});

test("within one priority the weight is the chance to be first", () => {
  const records = [record("heavy", 0, 75), record("light", 0, 25)];
  expect(names(records, () => 0.1)).toEqual(["heavy", "light"]);
  expect(names(records, () => 0.9)).toEqual(["light", "heavy"]);
  let light = 0;
  for (let i = 0; i < 1000; i += 1) if (names(records)[0] === "light") light += 1;
  expect(light).toBeGreaterThan(150);
  expect(light).toBeLessThan(350);
});

test("a record without weight has a small chance, and never none", () => {
  expect(names([record("a", 0, 10), record("none", 0, 0)], () => 0)).toEqual(["none", "a"]);
  expect(names([record("a", 0, 10), record("none", 0, 0)], () => 0.5)).toEqual(["a", "none"]);
});

test("a service that is not offered has no server", () => {
  expect(names([record(".", 0, 0), record("", 0, 0)])).toEqual([]);
});
