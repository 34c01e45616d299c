import { expect, it } from "vitest";
import { packUids } from "./pack-uids";

it.each([
  [[], ""],
  [[7], "7"],
  [[1, 2, 3], "1:3"],
  [[9, 1, 2, 9, 4], "1:2,4,9"],
])("packs %j as %j", (uids, packed) => {
  expect(packUids(uids)).toBe(packed);
});
