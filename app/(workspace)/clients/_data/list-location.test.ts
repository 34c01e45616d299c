import { expect, it } from "vitest";
import { readListLocation, writeListLocation } from "./list-location";

it.each([
  ["/clients", { q: "", sort: "name", direction: "asc" }],
  ["/clients?q=Marie+Durand", { q: "Marie Durand", sort: "name", direction: "asc" }],
  ["/clients?direction=desc", { q: "", sort: "name", direction: "desc" }],
  ["/clients?sort=lastExchange", { q: "", sort: "lastExchange", direction: "desc" }],
  ["/clients?q=%C3%A9&sort=lastExchange&direction=asc", { q: "é", sort: "lastExchange", direction: "asc" }],
] as const)("%s says which list is shown", (address, view) => {
  expect(readListLocation(new URL(address, "http://a").searchParams)).toEqual(view);
  expect(writeListLocation(view)).toBe(address);
});

it("falls back to names from A when an address makes no sense", () => {
  expect(readListLocation(new URLSearchParams("sort=size&direction=up"))).toEqual({
    q: "",
    sort: "name",
    direction: "asc",
  });
});
