import { expect, test } from "vitest";
import type { MessageView } from "@/server/inbox/views";
import { countFolded, initiallyExpanded } from "./expanded-messages";

const messages = (...seen: boolean[]) =>
  seen.map((isSeen, index) => ({ id: String(index), seen: isSeen }) as MessageView);
const open = (list: MessageView[]) => [...initiallyExpanded(list)];

test("opens the latest and everything unread", () => {
  expect(open(messages(true, true, true))).toEqual(["2"]);
  expect(open(messages(true, false, true))).toEqual(["1", "2"]);
});

test("folds the older ones, but not a single line", () => {
  const read = messages(true, true, true, true);
  expect(countFolded(read, initiallyExpanded(read))).toBe(3);
  const two = messages(true, true);
  expect(countFolded(two, initiallyExpanded(two))).toBe(0);
});
