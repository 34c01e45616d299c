const MAX_BYTES = 255;

/** A file name that is safe to offer for download: no path, control or bidirectional characters; ≤ 255 bytes. */
export function cleanFilename(raw: string, fallback = "document"): string {
  const base = raw.normalize("NFC").toWellFormed().split(/[/\\]/).at(-1) ?? "";
  const visible = base
    .replace(FORBIDDEN, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    // Leading dots hide a file; Windows drops trailing dots and spaces, and with them a visible extension.
    .replace(/^[. ]+|[. ]+$/g, "");
  const named = WINDOWS_DEVICE.test(visible) ? `_${visible}` : visible;
  return named === "" ? fallback : shorten(named);
}

// Control and format characters: among them the bidi marks that turn "annexe\u202Egpj.exe" into "annexeexe.jpg",
// line separators, and private-use characters that look like nothing.
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\uFFFD]/gu;
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  const extension = /\.[^.]{1,16}$/.exec(name)?.[0] ?? "";
  const room = MAX_BYTES - Buffer.byteLength(extension);
  let stem = "";
  let used = 0;
  for (const character of name.slice(0, name.length - extension.length)) {
    used += Buffer.byteLength(character);
    if (used > room) break;
    stem += character;
  }
  return stem.trimEnd() + extension;
}
