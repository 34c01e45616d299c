import { expect, test } from "vitest";
import type { ConversationItem, ConversationPage } from "@/server/inbox/views";
import { compareHead, mergeHead, refreshRows } from "./merge-head";

const item = (id: string, minute: number, more: Partial<ConversationItem> = {}): ConversationItem => ({
  id,
  subject: id,
  snippet: "",
  lastMessageAt: new Date(Date.UTC(2026, 10, 23, 10, minute)),
  messageCount: 1,
  unread: false,
  hasAttachments: false,
  correspondent: { name: "", address: "a@exemple.fr" },
  lastIsSent: false,
  client: null,
  mailboxes: [],
  ...more,
});
const page = (items: ConversationItem[], nextCursor: string | null = "next"): ConversationPage => ({
  items,
  nextCursor,
  total: null,
});
const ids = (pages: ConversationPage[]) => pages.map(({ items }) => items.map(({ id }) => id));

const loaded = [page([item("d", 40), item("c", 30)]), page([item("b", 20), item("a", 10)])];

test("says nothing when nothing is new", () => {
  expect(compareHead(loaded, page([item("d", 40, { unread: true }), item("c", 30)]))).toBeNull();
});

test("counts new conversations and those with new mail", () => {
  expect(compareHead(loaded, page([item("e", 50), item("a", 45), item("d", 40)]))?.fresh).toBe(2);
});

test("puts new conversations on top and moves a revived one up, once", () => {
  const head = page([item("e", 50), item("a", 45), item("d", 40)]);
  expect(ids(mergeHead(loaded, head))).toEqual([["e", "a", "d", "c"], ["b"]]);
});

test("starts again when more arrived than one page holds", () => {
  expect(ids(mergeHead(loaded, page([item("z", 59), item("y", 58)])))).toEqual([["z", "y"]]);
});

test("takes a whole list that became shorter than a page as it is", () => {
  expect(ids(mergeHead(loaded, page([item("d", 40)], null)))).toEqual([["d"]]);
});

test("refreshes rows without moving any", () => {
  const head = page([item("e", 50), item("c", 55), item("d", 40, { unread: true })]);
  const pages = refreshRows(loaded, head);
  expect(ids(pages)).toEqual(ids(loaded));
  expect(pages[0]?.items[0]?.unread).toBe(true);
  expect(pages[0]?.items[1]?.lastMessageAt).toEqual(item("c", 30).lastMessageAt);
});
