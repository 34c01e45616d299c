/** UTF-7 (RFC 2152): ASCII in which the rest stands as UTF-16 in base64, between « + » and « - ». */
export function decodeUtf7(bytes: Buffer): string {
  return bytes.toString("latin1").replace(/\+([A-Za-z0-9+/]*)-?/g, (_run, base64: string) => {
    if (base64 === "") return "+";
    const units = Buffer.from(base64, "base64");
    return units
      .subarray(0, units.length - (units.length % 2))
      .swap16()
      .toString("utf16le");
  });
}
