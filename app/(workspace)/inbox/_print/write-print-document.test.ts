import { expect, test } from "vitest";
import type { PrintedConversation } from "@/server/inbox/views";
import { writePrintDocument } from "./write-print-document";

const words = {
  locale: "fr",
  print: "Imprimer",
  from: "De",
  to: "À",
  cc: "Cc",
  sentOn: "Date",
  attachments: "Pièces jointes :",
  noSubject: "(sans objet)",
  omitted: () => "",
  date: () => "lundi",
};
const message = {
  from: { name: "<b>Marie</b>", address: "marie@x.test" },
  to: [{ name: "", address: "contact@x.test" }],
  cc: [],
  sentAt: new Date(0),
  html: null,
  text: "<script>x()</script>\nÀ demain",
  attachments: [{ filename: '"><img>.pdf', inline: false }],
};
const options = { nonce: "n0nce", words };
let written = "";
for await (const piece of writePrintDocument(conversationOf([message]), options)) written += piece;

function conversationOf(messages: Iterable<unknown>): PrintedConversation {
  const conversation: unknown = { subject: "</title><script>x()</script>", omitted: 0, messages };
  return conversation as PrintedConversation;
}

test("shows subject, headers, body and names of files, and no navigation", () => {
  expect(written).toContain("<dt>De</dt><dd>&lt;b&gt;Marie&lt;/b&gt; &lt;marie@x.test&gt;</dd>");
  expect(written).toContain("À demain");
  expect(written).toContain("&gt;&lt;img&gt;.pdf");
  expect(written).not.toMatch(/<nav|<aside|<a /);
});

test("holds no script but its own", () => {
  expect(written.match(/<script[^>]*>/g)).toEqual(['<script nonce="n0nce">']);
});

test("reads a message only when what came before it was taken: all at once would be more than fits into memory", async () => {
  let read = 0;
  function* messages() {
    for (; read < 200; read += 1) yield message;
  }
  let taken = 0;
  for await (const _piece of writePrintDocument(conversationOf(messages()), options)) {
    expect(read).toBeLessThanOrEqual(taken);
    taken += 1;
  }
  expect(taken).toBe(202);
});
