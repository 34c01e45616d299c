import sanitizeHtml from "sanitize-html";
import { applyStyleSheet, type StyledElement } from "./apply-style-sheet";
import { describeImage } from "./describe-image";
import { describeLink } from "./describe-link";
import { detachImages } from "./detach-images";
import { filterStyle } from "./filter-style";
import { htmlToText } from "./html-to-text";
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, HIDDEN_TAGS } from "./mail-html-policy";
import { markRole } from "./mark-role";
import { readStyleSheet } from "./read-style-sheet";
import { textToHtml } from "./text-to-html";

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
/** Nobody writes so deep: such mail is shown as its text. Each stray end tag is looked for in all that is open. */
const MAX_OPEN = 1_000;
/** Characters of pictures that are written into one mail, which may name the same one fifty thousand times. */
const MAX_PICTURES = 20_000_000;
/** Names of one element that its mail's style sheets may ask for. */
const MAX_CLASSES = 50;

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
  const cut = detached.html.length > MAX_HTML;
  try {
    return { ...sanitize(read, { ...inline, ...detached.images }, proxied), cut };
  } catch (error) {
    if (!(error instanceof NestsTooDeep)) throw error;
    return { html: textToHtml(htmlToText(read)), remoteImages: 0, cut };
  }
}

class NestsTooDeep extends Error {}

function sanitize(
  read: string,
  images: Record<string, string>,
  proxied?: (address: string) => string,
): Omit<SanitizedMail, "cut"> {
  const rules = readStyleSheet(read);
  const sheet = applyStyleSheet(rules);
  const styles = new Map<string, string>();
  const path: StyledElement[] = [];
  let remoteImages = 0;
  let room = MAX_PICTURES;
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
    onOpenTag: (tag, { class: classes, id = "" }) => {
      const depth = path.push({ tag, id, classes: classes?.split(/\s+/, MAX_CLASSES) ?? [] });
      if (depth > MAX_OPEN) throw new NestsTooDeep();
    },
    onCloseTag: () => path.pop(),
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: describeLink(attribs) }),
      img: (tagName, attribs) => {
        const found = describeImage(attribs.src ?? "", images);
        room -= found.src?.length ?? 0;
        const source = found.src !== undefined && room < 0 ? {} : found;
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
  return { html: sanitized, remoteImages };
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
