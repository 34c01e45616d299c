import sanitizeHtml from "sanitize-html";
import { filterStyle } from "./filter-style";
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, HIDDEN_TAGS } from "./mail-html-policy";
import { markRole } from "./mark-role";

export interface SanitizedMail {
  html: string;
  /** Remote images that it names: held back, with their addresses in `data-remote-src`, unless `proxied` says where from. */
  remoteImages: number;
}

const MAX_HTML = 1_000_000;
// Browsers flatten at 512; newsletters nest some 60 deep.
const MAX_DEPTH = 200;

/**
 * A mail's HTML without script, forms, positioning, style sheets and anything that would load: safe to put into a
 * sandboxed frame. `inline` gives the images that `cid:` names, by content id, as data or same-origin URLs; `proxied`
 * says where a remote image comes from once the reader asked for it.
 */
export function sanitizeMail(
  html: string,
  inline: Record<string, string>,
  proxied?: (address: string) => string,
): SanitizedMail {
  const styles = new Map<string, string>();
  let remoteImages = 0;
  const sanitized = sanitizeHtml(html.slice(0, MAX_HTML), {
    allowedTags: ALLOWED_TAGS,
    allowedAttributes: ALLOWED_ATTRIBUTES,
    nonTextTags: HIDDEN_TAGS,
    disallowedTagsMode: "discard",
    nestingLimit: MAX_DEPTH,
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["data", "http", "https"] },
    allowedSchemesAppliedToAttributes: ["href", "src"],
    allowProtocolRelative: false,
    // Ours below, on css-tree: sanitize-html's own would let any value of an allowed property through.
    parseStyleAttributes: false,
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: { ...describeLink(attribs), ...styleOf(attribs, styles) } }),
      img: (tagName, attribs) => {
        const source = describeImage(attribs.src ?? "", inline);
        const remote = source["data-remote-src"];
        if (remote !== undefined) remoteImages += 1;
        const shown = remote !== undefined && proxied ? { src: proxied(remote) } : source;
        const { src: _src, "data-remote-src": _forged, ...rest } = attribs;
        return { tagName, attribs: { ...rest, ...shown, ...styleOf(attribs, styles) } };
      },
      "*": (tagName, attribs) => ({ tagName, attribs: { ...markRole(attribs), ...styleOf(attribs, styles) } }),
    },
  });
  return { html: sanitized, remoteImages };
}

// Longer ones carry data, not an address; and sanitize-html's own check is quadratic in them.
const MAX_HREF = 8_000;

function describeLink({
  href = "",
  rel: _rel,
  target: _target,
  ...rest
}: Record<string, string>): Record<string, string> {
  // What a browser leaves out of an address (URL Standard, "tab or newline") must not hide its scheme here.
  const address = href.replace(/[\t\n\r]/g, "").trim();
  const safe = address.length <= MAX_HREF && /^(https?:\/\/|mailto:|tel:)/i.test(address);
  return safe ? { ...rest, href: address, rel: "noopener noreferrer", target: "_blank" } : rest;
}

// SVG is not among them: it can carry script and links.
const RASTER = /^data:image\/(png|jpe?g|gif|webp|bmp);base64,[a-z0-9+/=\s]*$/i;

function describeImage(src: string, inline: Record<string, string>): Record<string, string> {
  const trimmed = src.trim();
  if (/^cid:/i.test(trimmed)) {
    const url = findInline(trimmed.slice(4), inline);
    return url === undefined ? {} : { src: url };
  }
  if (RASTER.test(trimmed)) return { src: trimmed };
  const remote = trimmed.startsWith("//") ? `https:${trimmed}` : trimmed;
  return /^https?:\/\//i.test(remote) && remote.length <= MAX_HREF ? { "data-remote-src": remote } : {};
}

/** RFC 2392: the URL may be percent-encoded, the header never is. */
function findInline(contentId: string, inline: Record<string, string>): string | undefined {
  const names = [contentId, decodePercent(contentId)];
  const name = names.find((candidate) => Object.hasOwn(inline, candidate));
  return name === undefined ? undefined : inline[name];
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Newsletters repeat a few styles a thousand times. */
function styleOf({ style }: Record<string, string>, known: Map<string, string>): Record<string, string> {
  if (style === undefined) return {};
  let filtered = known.get(style);
  if (filtered === undefined) {
    filtered = filterStyle(style);
    known.set(style, filtered);
    known.set(filtered, filtered);
  }
  return { style: filtered };
}
