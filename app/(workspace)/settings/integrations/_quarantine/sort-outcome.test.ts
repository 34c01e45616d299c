import { expect, it } from "vitest";
import { sortOutcome } from "./sort-outcome";

it.each([
  ["nothing was asked for", [], [{ id: 1, retrying: false }], null],
  ["one is still to be tried", [1, 2], [{ id: 2, retrying: true }], null],
  ["one is in, one failed again", [1, 2], [{ id: 2, retrying: false }], { imported: 1, failed: 1 }],
  ["all are in, others wait", [1, 2], [{ id: 3, retrying: true }], { imported: 2, failed: 0 }],
])("tells the outcome when %s", (_, asked, items, outcome) => {
  expect(sortOutcome(asked, items)).toEqual(outcome);
});
