import { cleanFilename } from "@/server/mime/clean-filename";

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

function encode(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
