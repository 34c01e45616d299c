import { describe, expect, it } from "vitest";
import { sanitizeMail } from "@/server/mime/sanitize-mail";
import { writeHtml } from "./write-html";
import { writeText } from "./write-text";

const write = (text: string, pictures: { filename: string; contentId: string }[] = []) =>
  writeHtml({ text, signature: "" }, pictures, "");

describe("writeHtml", () => {
  it("makes paragraphs and line breaks of what was typed, and nothing else of it", () => {
    expect(write("Bonjour,\nmerci.\n\n<script>alert(1)</script> & « fin »")).toMatch(
      /<p[^>]*>Bonjour,<br>\nmerci\.<\/p>\n<p[^>]*>&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; « fin »<\/p>/,
    );
  });

  it("links addresses, without the full stop that ends the sentence", () => {
    expect(write('Voir https://a.test/?x=1&y="2. Merci')).toContain('<a href="https://a.test/?x=1&amp;y=">');
    expect(write("Voir https://a.test/devis.")).toContain('<a href="https://a.test/devis">https://a.test/devis</a>.');
    expect(write("javascript:alert(1)")).not.toContain("<a ");
  });

  it("closes a sentence after an address, however it ends", () => {
    expect(write("(voir https://a.test/?b&c).")).toContain(">https://a.test/?b&amp;c</a>).");
    expect(write("https://a.test/&, &")).toContain('<a href="https://a.test/">https://a.test/</a>&amp;, &amp;');
  });

  it.each([".", "&", "a", "(a)"])("is not held up by an address of 490,000 characters of « %s »", (piece) => {
    const startedAt = performance.now();
    write(`https://${piece.repeat(490_000 / piece.length)}"`);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it("quotes what begins with « > », as deep as it is quoted", () => {
    const html = write("Oui.\n\n> Un\n>> Deux\n> Trois");
    expect(html.match(/<blockquote/g)).toHaveLength(2);
    expect(write(`${">".repeat(5_000)} fin`).match(/<blockquote/g)).toHaveLength(20);
  });

  it("shows a picture where its mark stands", () => {
    const picture = { filename: 'a"b.png', contentId: "1@lokario" };
    expect(write('Voici [image: a"b.png] fin', [picture])).toContain(
      'Voici <img src="cid:1@lokario" alt="a&quot;b.png"',
    );
  });

  it("is shown whole by our own policy for mail", () => {
    const html = write("Bonjour\n\n> cité\n\nhttps://a.test");
    expect(sanitizeMail(html, {}).html).toMatch(
      /<p[^>]*>Bonjour<\/p>\s*<blockquote[^>]*><p[^>]*>cité<\/p><\/blockquote>/,
    );
  });
});

describe("writeText", () => {
  it("puts the signature after its separator and the quotation last", () => {
    const text = writeText({ text: "Bonjour\r\n\r\n", signature: "Claire\nAtelier", quote: "> Un" });
    expect(text).toBe("Bonjour\n\n-- \nClaire\nAtelier\n\n> Un\n");
    expect(writeText({ text: "Oui", signature: "", quote: "" })).toBe("Oui\n");
  });
});
