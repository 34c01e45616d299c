// SVG is not among them: it can carry script and links.
const RASTER = /^data:image\/(png|jpe?g|gif|webp|bmp);base64,[a-z0-9+/=\s]*$/i;
const MAX_ADDRESS = 8_000;

/** Where an image comes from: the mail itself, or an address that is held back in `data-remote-src`. */
export function describeImage(src: string, inline: Record<string, string>): Record<string, string> {
  const trimmed = src.trim();
  if (/^cid:/i.test(trimmed)) {
    const url = findInline(trimmed.slice(4), inline);
    return url === undefined ? {} : { src: url };
  }
  if (RASTER.test(trimmed)) return { src: trimmed };
  const remote = trimmed.startsWith("//") ? `https:${trimmed}` : trimmed;
  return /^https?:\/\//i.test(remote) && remote.length <= MAX_ADDRESS ? { "data-remote-src": remote } : {};
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
