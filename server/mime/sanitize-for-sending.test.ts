import { describe, expect, it } from "vitest";
import { HOSTILE_HTML } from "@/tests/support/hostile-html";
import { sanitizeForSending } from "./sanitize-for-sending";

describe("sanitizeForSending", () => {
  it("leaves remote images where the sender put them, and names those that come along anew", () => {
    const html = '<img src="https://shop.test/a.png?id=1&amp;b=2"><img src="cid:logo@x"><img src="cid:other@x">';
    expect(sanitizeForSending(html, { "logo@x": "cid:new@lokario" })).toBe(
      '<img src="https://shop.test/a.png?id=1&amp;b=2" /><img src="cid:new@lokario" /><img />',
    );
  });

  it("says nothing of our own screen, and leaves words that look like it", () => {
    const html =
      '<div class="gmail_quote">data-quote="all"<p class="gmail_signature" title=\'a data-quote="all"\'>Marie</p></div>';
    expect(sanitizeForSending(html, {})).toBe(
      '<div>data-quote="all"<p title="a data-quote=&quot;all&quot;">Marie</p></div>',
    );
  });

  it.each(HOSTILE_HTML)("sends nothing that runs: %s", (html) => {
    const safe = sanitizeForSending(html, {});
    expect(safe).not.toMatch(/="\s*(?:javascript|vbscript|data:text)/i);
    const tags = [...safe.matchAll(/<[^<>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'));
    const unwanted = /^<(?:script|svg|math|style|iframe|form|object|embed|link|meta|base|template)\b|\son\w+/i;
    expect(tags.filter((tag) => unwanted.test(tag))).toEqual([]);
  });
});
