// Longer ones carry data, not an address; and sanitize-html's own check is quadratic in them.
const MAX_HREF = 8_000;

/** The attributes of a link that opens beside us and tells nothing; without its address when that is none to follow. */
export function describeLink({
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
