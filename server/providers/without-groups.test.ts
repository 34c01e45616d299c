import { expect, test } from "vitest";
import { withoutGroups } from "./without-groups";

test.each([
  [" abcd efgh ijkl mnop ", "app", "abcdefghijklmnop"],
  ["abcd efgh ijkl mnop", "appIfTwoStep", "abcdefghijklmnop"],
  ["une phrase à moi", "appIfTwoStep", "une phrase à moi"],
  ["abcd efgh ijkl mnop", "own", "abcd efgh ijkl mnop"],
] as const)("%j under the rule %s is %j", (password, rule, cleaned) => {
  expect(withoutGroups(password, rule)).toBe(cleaned);
});
