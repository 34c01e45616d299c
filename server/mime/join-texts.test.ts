import { expect, it } from "vitest";
import { joinTexts } from "./join-texts";
import type { BodySource } from "./mail-source";

const part = (type: "text/plain" | "text/html", content: string): BodySource => ({
  type,
  parameters: {},
  encoding: "8bit",
  content: Buffer.from(content),
});
const plain = (content: string) => part("text/plain", content);
const html = (content: string) => part("text/html", content);

it("keeps alternatives apart", () => {
  const body = { multipart: "alternative", children: [plain("Bonjour"), html("<p>Bonjour</p>")] };
  expect(joinTexts(body)).toEqual({ text: "Bonjour", html: "<p>Bonjour</p>" });
});

it("shows plain text that stands beside HTML, in its place and harmless", () => {
  const body = { multipart: "mixed", children: [plain("avant <b>\n\nsuite"), html("<p>milieu</p>"), plain("après")] };
  expect(joinTexts(body)).toEqual({
    text: "avant <b>\n\nsuite\naprès",
    html: "<p>avant &lt;b&gt;</p><p>suite</p><br/>\n<p>milieu</p><br/>\n<p>après</p>",
  });
});

it("has no HTML without any, and nothing of nothing", () => {
  expect(joinTexts(plain("Bonjour"))).toEqual({ text: "Bonjour", html: null });
  expect(joinTexts({ multipart: "mixed", children: [plain(""), html("")] })).toEqual({ text: "", html: null });
  expect(joinTexts(null)).toEqual({ text: "", html: null });
});
