import { expect, test } from "vitest";
import { countFilters, formatFilters, NO_FILTERS, parseFilters } from "./inbox-filters";

const read = (query: string) => parseFilters(new URLSearchParams(query));

test("survives the address bar", () => {
  const filters = {
    mailboxId: 3,
    client: "none" as const,
    unread: true,
    attachments: true,
    filing: "TRASHED" as const,
    after: "2026-01-31",
    before: "2026-02-28",
    direction: "SENT" as const,
    q: "devis cuisine & co",
    order: "date" as const,
  };
  expect(read(formatFilters(filters))).toEqual(filters);
});

test("writes nothing when nothing is filtered", () => {
  expect(formatFilters(NO_FILTERS)).toBe("");
  expect(read("")).toEqual(NO_FILTERS);
});

test("ignores what somebody mistyped in the address", () => {
  expect(read("mailbox=abc&client=-1&unread=yes&attachments=&q=%20")).toEqual(NO_FILTERS);
  expect(read("mailbox=99999999999&client=1.5")).toEqual(NO_FILTERS);
  expect(read("after=2026-02-30&before=hier&direction=both&order=name")).toEqual(NO_FILTERS);
});

test("counts the filters without the search", () => {
  expect(countFilters({ ...NO_FILTERS, q: "devis" })).toBe(0);
  expect(countFilters({ ...NO_FILTERS, mailboxId: 1, unread: true })).toBe(2);
});
