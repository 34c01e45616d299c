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
const conversation = { subject: "</title><script>x()</script>", omitted: 0, messages: [message] };
const written = writePrintDocument(conversation as unknown as PrintedConversation, { nonce: "n0nce", words });

test("shows subject, headers, body and names of files, and no navigation", () => {
  expect(written).toContain("<dt>De</dt><dd>&lt;b&gt;Marie&lt;/b&gt; &lt;marie@x.test&gt;</dd>");
  expect(written).toContain("À demain");
  expect(written).toContain("&gt;&lt;img&gt;.pdf");
  expect(written).not.toMatch(/<nav|<aside|<a /);
});

test("holds no script but its own", () => {
  expect(written.match(/<script[^>]*>/g)).toEqual(['<script nonce="n0nce">']);
});
