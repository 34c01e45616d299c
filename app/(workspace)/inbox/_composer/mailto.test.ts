import { expect, it } from "vitest";
import { mailtoOf } from "./mailto";

const text = { mailboxId: 1, to: [{ name: "", address: "a&b@c.fr" }], cc: [], bcc: [], quote: "", quotesHtml: false };

it("carries recipients, subject and text", () => {
  expect(mailtoOf({ ...text, subject: "Été & devis", text: "Bonjour,\nmerci." })).toBe(
    "mailto:a%26b%40c.fr?subject=%C3%89t%C3%A9%20%26%20devis&body=Bonjour%2C%0D%0Amerci.",
  );
});

it("is cut between characters when it is too long", () => {
  const address = mailtoOf({ ...text, subject: "", text: "é🎉".repeat(2_000) });
  expect(address.length).toBeLessThanOrEqual(1_900);
  expect(() => decodeURIComponent(address)).not.toThrow();
});
