import { expect, test } from "vitest";
import type { MessageView } from "@/server/inbox/views";
import { findCorrespondent } from "./correspondent";

const marie = { name: "Marie", address: "marie@exemple.fr" };
const us = { name: "", address: "contact@boutique.fr" };
const message = (direction: MessageView["direction"], more: Partial<MessageView>) =>
  ({ direction, from: us, to: [], ...more }) as MessageView;

test("is the last person who wrote to us", () => {
  const messages = [
    message("RECEIVED", { from: marie }),
    message("SENT", { to: [{ name: "Paul", address: "p@x.fr" }] }),
  ];
  expect(findCorrespondent({ messages })).toEqual(marie);
});

test("is whom we wrote to when nobody answered", () => {
  expect(findCorrespondent({ messages: [message("SENT", { to: [marie] })] })).toEqual(marie);
});

test("is nobody in a conversation of unreadable senders", () => {
  expect(findCorrespondent({ messages: [message("RECEIVED", { from: { name: "", address: "" } })] })).toBeNull();
});
