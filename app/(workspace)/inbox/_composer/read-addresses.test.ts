import { expect, it } from "vitest";
import { readAddresses } from "./read-addresses";

it.each([
  ["marie@client.fr", [{ name: "", address: "marie@client.fr" }]],
  ["Marie Durand <marie@client.fr>", [{ name: "Marie Durand", address: "marie@client.fr" }]],
  [
    '"Durand, Marie" <marie@client.fr>; paul@client.fr\nluc@client.fr,',
    [
      { name: "Durand, Marie", address: "marie@client.fr" },
      { name: "", address: "paul@client.fr" },
      { name: "", address: "luc@client.fr" },
    ],
  ],
  [" , ;", []],
  ["Marie", [{ name: "", address: "Marie" }]],
])("reads « %s » as people write it", (typed, parties) => {
  expect(readAddresses(typed)).toEqual(parties);
});

it("is not held up by blanks that were pasted", () => {
  const startedAt = performance.now();
  readAddresses(`<${" ".repeat(100_000)}a`);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
