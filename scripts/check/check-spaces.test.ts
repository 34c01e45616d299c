import { expect, it } from "vitest";
import { findPlainSpaces } from "./check-spaces.mjs";

it("finds the plain spaces before French signs, and inside French quotes", () => {
  const wrong = ['a: "Sûr ?",', 'b: "Non : jamais",', 'c: "« oui",', 'd: "oui »",', "e: '\"a\" ; b',", "f: `a !`,"];
  expect(findPlainSpaces(wrong.join("\n"))).toEqual([1, 2, 3, 4, 5, 6]);
});

it("leaves alone what is right, and what is no words", () => {
  const right = [
    'a: "Sûr\u00a0? Non\u00a0: «\u00a0jamais\u00a0».",',
    "const b = a ? c : d;",
    'c: "12:30, https://x.test"',
  ];
  expect(findPlainSpaces(right.join("\n"))).toEqual([]);
});
