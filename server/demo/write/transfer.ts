export type Transfer = "8bit" | "base64" | "quoted-printable";

const BASE64_LINE = 76;
/** Room for `=` at the end of a soft break (RFC 2045 §6.7). */
const QP_LINE = 75;

/** Bytes as they travel in a mail, each line ended by CRLF. */
export function encodeTransfer(bytes: Buffer, transfer: Transfer): Buffer {
  if (transfer === "8bit") return Buffer.concat([bytes, Buffer.from("\r\n")]);
  if (transfer === "base64") return Buffer.from(`${wrapBase64(bytes)}\r\n`);
  return Buffer.from(`${splitLines(bytes).map(quoteLine).join("\r\n")}\r\n`);
}

function wrapBase64(bytes: Buffer): string {
  const lines = bytes.toString("base64").match(new RegExp(`.{1,${BASE64_LINE}}`, "g")) ?? [];
  return lines.join("\r\n");
}

function splitLines(bytes: Buffer): string[] {
  return bytes.toString("latin1").split("\r\n");
}

function quoteLine(line: string): string {
  const characters = Array.from(line, (character, index) => {
    const isLast = index === line.length - 1;
    return isPlain(character) && !(isLast && character === " ") ? character : quoteByte(character);
  });
  const lines = [""];
  for (const character of characters) {
    if ((lines.at(-1) ?? "").length + character.length > QP_LINE) lines.push("");
    lines[lines.length - 1] += character;
  }
  return lines.join("=\r\n");
}

function isPlain(character: string): boolean {
  return character >= " " && character <= "~" && character !== "=";
}

/** `é` in ISO-8859-1 as `=E9`. */
export function quoteByte(byte: string): string {
  return `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
