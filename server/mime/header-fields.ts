import { isAscii, isUtf8 } from "node:buffer";
import { decodeWindows1252 } from "./decode-windows-1252";

/** A header field: its name in lower case and its raw value, unfolded (RFC 5322 §2.2.3). */
export interface HeaderField {
  name: string;
  value: string;
}

export interface SplitMessage {
  fields: HeaderField[];
  body: Buffer;
}

/** Cuts a message into its header's fields and its body. What is no field in the header is left out. */
export function splitMessage(source: Buffer): SplitMessage {
  const start = skipNewlines(source);
  const { headerEnd, bodyStart } = findBody(source, start);
  const fields: HeaderField[] = [];
  for (const line of decodeHeader(source.subarray(start, headerEnd)).split(/\r?\n/)) {
    const last = fields.at(-1);
    if (/^[ \t]/.test(line)) {
      if (last) last.value += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trimEnd().toLowerCase();
    if (colon > 0 && /^[!-9;-~]+$/.test(name)) fields.push({ name, value: line.slice(colon + 1).trim() });
  }
  return { fields, body: source.subarray(bodyStart) };
}

/** The first value of a field that may stand only once (RFC 5322 §3.6), empty when absent. */
export function findField(fields: HeaderField[], name: string): string {
  return fields.find((field) => field.name === name)?.value ?? "";
}

function skipNewlines(source: Buffer): number {
  let start = 0;
  while (source[start] === 13 || source[start] === 10) start += 1;
  return start;
}

function findBody(source: Buffer, start: number): { headerEnd: number; bodyStart: number } {
  for (let at = source.indexOf(10, start); at !== -1; at = source.indexOf(10, at + 1)) {
    if (source[at + 1] === 10) return { headerEnd: at, bodyStart: at + 2 };
    if (source[at + 1] === 13 && source[at + 2] === 10) return { headerEnd: at, bodyStart: at + 3 };
  }
  return { headerEnd: source.length, bodyStart: source.length };
}

/** RFC 6532 says UTF-8; old mailers put their own Windows charset there, field by field. */
function decodeHeader(header: Buffer): string {
  if (isAscii(header)) return header.toString("latin1");
  const bytes = Buffer.from(escapeWords(header.toString("latin1")), "latin1");
  if (isUtf8(bytes)) return bytes.toString("utf8");
  const lines = bytes.toString("latin1").split("\n");
  return lines.map((line) => decodeLine(Buffer.from(line, "latin1"))).join("\n");
}

function decodeLine(line: Buffer): string {
  return isUtf8(line) ? line.toString("utf8") : decodeWindows1252(line);
}

/** Bytes that stand as they are inside an encoded word (RFC 2047 §4.2) are in the word's charset, not the header's. */
function escapeWords(header: string): string {
  return header.replace(/=\?[^?\s]+\?q\?[^?\r\n]*\?=/gi, (word) =>
    word.replace(/[\x80-\xff]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase()}`),
  );
}
