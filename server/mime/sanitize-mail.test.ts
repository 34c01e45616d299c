import { describe, expect, it } from "vitest";
import { sanitizeMail } from "./sanitize-mail";

const clean = (html: string, inline: Record<string, string> = {}) => sanitizeMail(html, inline).html;

describe("sanitizeMail lets through", () => {
  it.each([
    ['<p style="color:#333;font-size:14px">Bonjour</p>', '<p style="color:#333;font-size:14px">Bonjour</p>'],
    ["<b>gras</b> &amp; <i>penché</i>", "<b>gras</b> &amp; <i>penché</i>"],
    [
      '<table width="600" bgcolor="#fff"><tr><td colspan="2">x</td></tr></table>',
      '<table width="600" bgcolor="#fff"><tr><td colspan="2">x</td></tr></table>',
    ],
    ['<font color="red" face="Arial">x</font>', '<font color="red" face="Arial">x</font>'],
    ["<blockquote type=cite>cité</blockquote>", '<blockquote type="cite">cité</blockquote>'],
    [
      '<a href="https://x.fr/a?b=1&amp;c=2">x</a>',
      '<a href="https://x.fr/a?b=1&amp;c=2" rel="noopener noreferrer" target="_blank">x</a>',
    ],
    ['<a href="mailto:a@b.fr">x</a>', '<a href="mailto:a@b.fr" rel="noopener noreferrer" target="_blank">x</a>'],
    ['<a href="tel:+33123456789">x</a>', '<a href="tel:+33123456789" rel="noopener noreferrer" target="_blank">x</a>'],
    [
      '<img src="data:image/png;base64,iVBORw0KGgo=" alt="logo">',
      '<img alt="logo" src="data:image/png;base64,iVBORw0KGgo=" />',
    ],
  ])("%s", (html, expected) => {
    expect(clean(html)).toBe(expected);
  });

  it("the text of what it drops, as a mail without its looks", () => {
    expect(clean("<html><body><article><custom-tag>vu</custom-tag></article></body></html>")).toBe(
      "<article>vu</article>",
    );
  });
});

describe("sanitizeMail holds remote images back", () => {
  it.each([
    ["https://pixel.test/1.gif", "https://pixel.test/1.gif"],
    ["http://pixel.test/1.gif", "http://pixel.test/1.gif"],
    ["//pixel.test/1.gif", "https://pixel.test/1.gif"],
    [" HTTPS://pixel.test/1.gif ", "HTTPS://pixel.test/1.gif"],
  ])("%s", (src, held) => {
    expect(sanitizeMail(`<img src="${src}">`, {})).toMatchObject({
      html: `<img data-remote-src="${held}" />`,
      remoteImages: 1,
    });
  });

  it("and takes no address from the attribute of ours", () => {
    const forged = '<img data-remote-src="javascript:alert(1)"><p data-remote-src="https://x.test">x</p>';
    expect(sanitizeMail(forged, {})).toMatchObject({ html: "<img /><p>x</p>", remoteImages: 0 });
  });

  it("shows what the mail brings itself, by cid", () => {
    const inline = { "logo@x.test": "data:image/gif;base64,R0lG", "a b@x": "/inline/2" };
    expect(clean('<img src="cid:logo@x.test">', inline)).toBe('<img src="data:image/gif;base64,R0lG" />');
    expect(clean('<img src="CID:a%20b@x">', inline)).toBe('<img src="/inline/2" />');
    expect(clean('<img src="cid:absent@x">', inline)).toBe("<img />");
    expect(clean('<img src="cid:__proto__">', inline)).toBe("<img />");
    expect(clean('<img src="cid:%E0%A4%A">', inline)).toBe("<img />");
  });
});

describe("sanitizeMail is not slowed down by", () => {
  it.each([
    ["a million characters of text", "a".repeat(1_000_000)],
    ["deep nesting", "<div>".repeat(200_000)],
    ["end tags that close nothing of what is open", "<div>".repeat(100_000) + "</b>".repeat(125_000)],
    ["end tags without start", "</p>".repeat(250_000)],
    ["attributes", `<p ${"a=b ".repeat(250_000)}>`],
    ["a style without end", `<p style="${"color:red;".repeat(100_000)}">`],
    [
      "a thousand different styles",
      Array.from({ length: 1_000 }, (_, n) => `<p style="width:${n}px;color:red">x</p>`).join(""),
    ],
    ["a link made of comments", `<a href="https://${"<!---->".repeat(140_000)}">x</a>`],
    ["many such links", `<a href="https://${"<!---->".repeat(1_100)}">x</a>`.repeat(120)],
    ["comments", "<!--".repeat(250_000)],
  ])("%s", (_name, html) => {
    const startedAt = performance.now();
    clean(html);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it("anything longer than a megabyte", () => {
    const { html, cut } = sanitizeMail("<p>x</p>".repeat(1_000_000), {});
    expect(html.length).toBeLessThan(1_100_000);
    expect(cut).toBe(true);
  });

  it("what nests a thousand deep, of which the words are shown", () => {
    const nested = (depth: number) => `${"<b>".repeat(depth)}À <i>demain</i> &lt;${"</b>".repeat(depth)}`;
    expect(clean(nested(1_500))).toBe("<p>À demain &lt;</p>");
    expect(clean(nested(900))).toContain("<b><b>À demain &lt;</b></b>");
  });

  it("one picture that is named fifty thousand times", () => {
    const inline = { a: `data:image/gif;base64,${"R".repeat(1_000_000)}` };
    const html = clean("<img src=cid:a>x".repeat(50_000), inline);
    expect(html.length).toBeLessThan(25_000_000);
    expect(html).toMatch(/^<img src="data:image\/gif;base64,R+" \/>x<img src="data:/);
  });

  it.each([
    ["style sheets", `<style>${"p.a div > b{color:red}".repeat(9_000)}</style>`, "<div><p class=a><b>x</b></p></div>"],
    ["a rule for everything", `<style>${"td{font-family:Arial,sans-serif}".repeat(6_000)}</style>`, "<td>c</td>"],
    ["a rule of 100,000 selectors", `<style>${"td,".repeat(66_000)}td{color:red}</style>`, "<td>c</td>"],
    [
      "a long rule of 90,000 selectors",
      `<style>${"b,".repeat(95_000)}b{${"color:red;".repeat(90)}}</style>`,
      "<b>c</b>",
    ],
    ["selectors of many classes", `<style>${`${".a".repeat(99)}{color:red}`.repeat(900)}</style>`, "<b class=a>c</b>"],
    ["one selector of 90,000 classes", `<style>${".a".repeat(90_000)}{color:red}</style>`, "<b class=a>c</b>"],
    ["an element of many classes", "<style>.a{color:red}</style>", `<b class="${"a ".repeat(9)}">c</b>`],
    ["selectors within selectors", `<style>${":is(".repeat(40_000)}</style>`, "<b>c</b>"],
    ["rules within rules", `<style>${"a{".repeat(90_000)}</style>`, "<b>c</b>"],
    ["rules for screens within each other", `<style>${"@media x{".repeat(20_000)}</style>`, "<b>c</b>"],
    [
      "conditions within conditions",
      `<style>${`@supports ${"(".repeat(18)}a:b${")".repeat(18)}{}`.repeat(4_000)}</style>`,
      "x",
    ],
    ["style elements that never end", "<style>".repeat(100_000), "x"],
  ])("%s", (_name, sheets, element) => {
    const startedAt = performance.now();
    expect(clean(sheets + element.repeat(20_000)).length).toBeLessThan(5_000_000);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});

describe("sanitizeMail keeps what a mail looks like", () => {
  it("writes style sheets into the elements, the stronger rule last and the element's own after it", () => {
    const sheet =
      "<STYLE>.b p.a{color:red}</STYLE><style>p{margin:0;color:blue} #c>i{font-size:20px} i:hover{color:red}</style>";
    expect(clean(`${sheet}<div class="b"><p class="a" style="width:9px">x</p></div><p>y</p>`)).toBe(
      '<div><p style="margin:0;color:blue;color:red;width:9px">x</p></div><p style="margin:0;color:blue">y</p>',
    );
    expect(clean(`${sheet}<div id="c"><i>x</i><b><i>y</i></b></div>`)).toBe(
      '<div><i style="font-size:20px">x</i><b><i>y</i></b></div>',
    );
  });

  it("filters style sheets as it does styles", () => {
    const sheet = "@import 'https://x.test'; p{position:fixed;background:url(https://x.test/a) #123;color:red}";
    expect(clean(`<style>${sheet}</style><p>x</p>`)).toBe('<p style="background-color:#123;color:red">x</p>');
    expect(clean("<style>@media print{p{color:red}} p:has(i){color:red} [x]{color:red}</style><p>x</p>")).toBe(
      "<p>x</p>",
    );
  });

  it("keeps the page's colours around letters chosen for them", () => {
    expect(clean('<body bgcolor="#000" text="white"><p>x</p></body>')).toBe(
      '<div style="background-color:#000;color:white"><p>x</p></div>',
    );
    expect(clean("<style>body{background:#111}</style><body>x</body>")).toBe('<div style="background:#111">x</div>');
    expect(clean('<body bgcolor="red;position:fixed">x</body>')).toBe('<div style="background-color:red">x</div>');
  });

  it.each([
    "<html><head><title>T</title><p>Bonjour</p>",
    "<noscript><p>Bonjour</p></noscript>",
    "<object data='https://x.test'><p>Bonjour</p></object>",
    "<xmp>Bonjour</xmp>",
    "<!-- note --!><p>Bonjour</p>",
  ])("shows the words of %s", (html) => {
    expect(clean(html)).toContain("Bonjour");
    expect(clean(html)).not.toContain("x.test");
  });

  it("shows what follows an image of megabytes within the HTML", () => {
    const image = `data:image/png;base64,${"A".repeat(2_000_000)}`;
    const { html, cut } = sanitizeMail(`<p>avant</p><img src="${image}"><p>après</p>`, {});
    expect(html).toBe(`<p>avant</p><img src="${image}" /><p>après</p>`);
    expect(cut).toBe(false);
  });
});
