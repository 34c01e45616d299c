import sanitizeHtml from "sanitize-html";
import { applyStyleSheet, type StyledElement } from "./apply-style-sheet";
import { describeImage } from "./describe-image";
import { describeLink } from "./describe-link";
import { detachImages } from "./detach-images";
import { filterStyle } from "./filter-style";
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, HIDDEN_TAGS } from "./mail-html-policy";
import { markRole } from "./mark-role";
import { readStyleSheet } from "./read-style-sheet";

export interface SanitizedMail {
  html: string;
  /** Remote images that it names: held back, with their addresses in `data-remote-src`, unless `proxied` says where from. */
  remoteImages: number;
  /** There was more than anybody reads. */
  cut: boolean;
}

/** Characters that are read of a mail; what comes after is left out. */
export const MAX_HTML = 1_000_000;
// Browsers flatten at 512; newsletters nest some 60 deep.
const MAX_DEPTH = 200;

/**
 * A mail's HTML without script, forms, positioning and anything that would load, its style sheets written into the
 * elements: safe to put into a sandboxed frame. `inline` gives the images that `cid:` names, by content id, as URLs;
 * `proxied` says where a remote image comes from once the reader asked for it.
 */
export function sanitizeMail(
  html: string,
  inline: Record<string, string>,
  proxied?: (address: string) => string,
): SanitizedMail {
  const detached = html.length > MAX_HTML ? detachImages(html) : { html, images: {} };
  // Browsers end a comment there too; sanitize-html would take the rest of the mail for one.
  const read = detached.html.slice(0, MAX_HTML).replaceAll("--!>", "-->");
  const images = { ...inline, ...detached.images };
  const rules = readStyleSheet(read);
  const sheet = applyStyleSheet(rules);
  const styles = new Map<string, string>();
  const path: StyledElement[] = [];
  let remoteImages = 0;
  const sanitized = sanitizeHtml(read, {
    allowedTags: ALLOWED_TAGS,
    allowedAttributes: ALLOWED_ATTRIBUTES,
    nonTextTags: HIDDEN_TAGS,
    disallowedTagsMode: "discard",
    nestingLimit: MAX_DEPTH,
    allowedSchemes: ["http", "https", "mailto", "tel"],
    // What `cid:` of the mail itself became is in `inline` alone.
    allowedSchemesByTag: { img: ["cid", "data", "http", "https"] },
    allowedSchemesAppliedToAttributes: ["href", "src"],
    allowProtocolRelative: false,
    // Ours below, on css-tree: sanitize-html's own would let any value of an allowed property through.
    parseStyleAttributes: false,
    // Only for selectors: the cleaning does not need to know what stands around an element.
    ...(rules.length > 0 && {
      onOpenTag: (tag, { class: classes, id = "" }) => path.push({ tag, id, classes: classes?.split(/\s+/) ?? [] }),
      onCloseTag: () => path.pop(),
    }),
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: describeLink(attribs) }),
      img: (tagName, attribs) => {
        const source = describeImage(attribs.src ?? "", images);
        const remote = source["data-remote-src"];
        if (remote !== undefined) remoteImages += 1;
        const shown = remote !== undefined && proxied ? { src: proxied(remote) } : source;
        const { src: _src, "data-remote-src": _forged, ...rest } = attribs;
        return { tagName, attribs: { ...rest, ...shown } };
      },
      // The page's own colours are those that its letters were chosen for.
      body: (tagName, attribs) => {
        const style = describePage(attribs);
        return { tagName: style === "" && sheet(path) === "" ? tagName : "div", attribs: { style } };
      },
      "*": (tagName, attribs) => {
        const marked = markRole(attribs);
        const ruled = sheet(path);
        if (attribs.style === undefined && ruled === "") return { tagName, attribs: marked };
        const own = filterOnce(attribs.style ?? "", styles);
        return { tagName, attribs: { ...marked, style: own === "" ? ruled : ruled === "" ? own : `${ruled};${own}` } };
      },
    },
  });
  return { html: sanitized, remoteImages, cut: detached.html.length > MAX_HTML };
}

function describePage({ bgcolor, text, style = "" }: Record<string, string>): string {
  return `${bgcolor ? `background-color:${bgcolor};` : ""}${text ? `color:${text};` : ""}${style}`;
}

/** Newsletters repeat a few styles a thousand times. */
function filterOnce(style: string, known: Map<string, string>): string {
  const filtered = known.get(style) ?? filterStyle(style);
  known.set(style, filtered);
  return filtered;
}
