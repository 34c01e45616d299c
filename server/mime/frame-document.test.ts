import { describe, expect, it } from "vitest";
import { frameDocument } from "./frame-document";

const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src 'none'; form-action 'none'; base-uri 'none'; frame-src 'none'";

describe("frameDocument", () => {
  it("forbids everything but inline styles and embedded images, before any of the mail", () => {
    const document = frameDocument("<p>x</p>");
    expect(document).toContain(`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`);
    expect(document).toContain('<meta name="referrer" content="no-referrer">');
    expect(document.indexOf("Content-Security-Policy")).toBeLessThan(document.indexOf("<p>x</p>"));
  });

  it("lets images of one origin in, and nothing else that is written there", () => {
    expect(frameDocument("", { imageOrigin: "https://app.test/x;script-src *" })).toContain(
      "img-src data: https://app.test;",
    );
    expect(() => frameDocument("", { imageOrigin: '"><script>' })).toThrow();
  });
});
