import { expect, it } from "vitest";
import { readListLocation, writeListLocation } from "./list-location";

it.each([
  ["/clients", { q: "", sort: "name", order: "asc" }],
  ["/clients?q=Marie+Durand", { q: "Marie Durand", sort: "name", order: "asc" }],
  ["/clients?order=desc", { q: "", sort: "name", order: "desc" }],
  ["/clients?sort=lastExchange", { q: "", sort: "lastExchange", order: "desc" }],
  ["/clients?q=%C3%A9&sort=lastExchange&order=asc", { q: "é", sort: "lastExchange", order: "asc" }],
] as const)("%s says which list is shown", (address, view) => {
  expect(readListLocation(new URL(address, "http://a").searchParams)).toEqual(view);
  expect(writeListLocation(view)).toBe(address);
});

it("falls back to names from A when an address makes no sense", () => {
  expect(readListLocation(new URLSearchParams("sort=size&order=up"))).toEqual({
    q: "",
    sort: "name",
    order: "asc",
  });
});
