import { expect, test } from "vitest";
import type { MessageView } from "@/server/inbox/views";
import { fakeItem, fakePage } from "./fake-page";
import { findChanging, patchConversation, patchPages, patchUnread } from "./patch-seen";

const pages = [fakePage([fakeItem("b", 2, { unread: true }), fakeItem("a", 1)]), fakePage([fakeItem("c", 0)])];
const ids = new Set(["a", "b"]);

test("marks rows and leaves pages without a change untouched", () => {
  const patched = patchPages(pages, ids, true);
  expect(patched[0]?.items.map((item) => item.unread)).toEqual([false, false]);
  expect(patched[1]).toBe(pages[1]);
});

test("turns back only what changed", () => {
  const changing = findChanging(pages, ids, true);
  expect(changing).toEqual(["b"]);
  expect(patchPages(patchPages(pages, ids, true), new Set(changing), false)).toEqual(pages);
});

test("unread means the last received message, not our own answer after it", () => {
  const message = (direction: MessageView["direction"]) => ({ direction, seen: true }) as MessageView;
  const conversation = {
    id: "a",
    subject: "",
    unread: false,
    filing: "INBOX" as const,
    failed: [],
    client: null,
    mailboxes: [],
    omitted: 0,
    messages: [message("RECEIVED"), message("RECEIVED"), message("SENT")],
  };
  const patched = patchConversation(conversation, false);
  expect(patched.unread).toBe(true);
  expect(patched.messages.map(({ seen }) => seen)).toEqual([true, false, true]);
});

test("never counts below zero", () => {
  expect(patchUnread(0, 3, true)).toBe(0);
});
