import { expect, test } from "vitest";
import { fakeItem } from "../_data/fake-page";
import { rowLabel } from "./row-label";

const words = {
  unread: "Non lu",
  nature: "",
  noSubject: "(sans objet)",
  attachment: "Pièce jointe",
  date: "14:02",
  mailboxes: "boîte contact",
};
const marie = {
  subject: "Devis cuisine",
  correspondent: { name: "Marie Durand", address: "marie@exemple.fr" },
  mailboxes: [{ id: 1, name: "contact" }],
};

test("reads a row in one breath, unread first", () => {
  const item = fakeItem("a", 1, { ...marie, unread: true });
  expect(rowLabel(item, words)).toBe("Non lu, Marie Durand, Devis cuisine, 14:02, boîte contact");
});

test("prefers the client's name and tells of attachments", () => {
  const item = fakeItem("a", 1, { ...marie, client: { id: 7, name: "Durand SARL" }, hasAttachments: true });
  expect(rowLabel(item, words)).toBe("Durand SARL, Devis cuisine, 14:02, boîte contact, Pièce jointe");
});

test("names what has no name and no subject", () => {
  expect(rowLabel(fakeItem("a", 1, { subject: " " }), words)).toBe("a@exemple.fr, (sans objet), 14:02");
});
