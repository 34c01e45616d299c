const MAX_BYTES = 255;

/** `Content-Disposition: attachment` with a file name that is safe to save (RFC 6266), whatever a mail called it. */
export function contentDisposition(filename: string): string {
  const name = cleanFilename(filename);
  // For clients without RFC 5987: plain ASCII, without what ends a quoted string or starts an escape.
  const ascii = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]|["\\%]/g, "_");
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encode(name)}`;
}

/** No path, no control, bidirectional or invisible characters, 255 bytes with the ending kept. */
function cleanFilename(filename: string): string {
  const plain = filename
    .toWellFormed()
    .replace(/\p{C}/gu, "")
    .replace(/[/\\:*?"<>|]/g, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  return shorten(plain) || "document";
}

function shorten(name: string): string {
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 && name.length - dot <= 16 ? name.slice(dot) : "";
  let stem = name.slice(0, name.length - ending.length).slice(0, MAX_BYTES);
  while (Buffer.byteLength(stem + ending) > MAX_BYTES) stem = [...stem].slice(0, -1).join("");
  return stem + ending;
}

function encode(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
