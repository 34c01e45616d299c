import { isAscii, isUtf8 } from "node:buffer";
import { decodeCharset } from "./decode-charset";

/** A header field: its name in lower case and its raw value, unfolded (RFC 5322 §2.2.3). */
export interface HeaderField {
  name: string;
  value: string;
}

export interface SplitMessage {
  fields: HeaderField[];
  body: Buffer;
}

/**
 * Cuts a message into its header's fields and its body. What is no field in the header is left out, and read as the body
 * where there is none: the line between both was forgotten.
 */
export function splitMessage(message: Buffer): SplitMessage {
  const source = message.includes(LF) ? message : breakLines(message);
  const start = skipNewlines(source);
  const { headerEnd, bodyStart } = findBody(source, start);
  const fields: HeaderField[] = [];
  const strays: string[] = [];
  for (const line of decodeHeader(source.subarray(start, headerEnd)).split(/\r?\n/)) {
    const last = fields.at(-1);
    // Whatever follows may be a field that a program put below, or more of the text: it counts as both.
    if (strays.length > 0) strays.push(line);
    if (/^[ \t]/.test(line)) {
      if (last) last.value += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trimEnd().toLowerCase();
    if (colon > 0 && /^[!-9;-~]+$/.test(name)) fields.push({ name, value: line.slice(colon + 1).trim() });
    // « From … » begins a mail in an mbox.
    else if (strays.length === 0 && !/^>?From /.test(line)) strays.push(line);
  }
  const body = source.subarray(bodyStart);
  return { fields, body: body.length > 0 ? body : Buffer.from(strays.join("\n")) };
}

const LF = 10;

/** Old Macs end lines with a carriage return alone. */
function breakLines(message: Buffer): Buffer {
  return message.includes(13) ? Buffer.from(message.toString("latin1").replaceAll("\r", "\n"), "latin1") : message;
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

/** RFC 6532 says UTF-8; old mailers put the charset of their text there, or the one of their Windows, field by field. */
function decodeHeader(header: Buffer): string {
  if (isAscii(header)) return header.toString("latin1");
  const bytes = Buffer.from(escapeWords(header.toString("latin1")), "latin1");
  if (isUtf8(bytes)) return bytes.toString("utf8");
  const lines = bytes.toString("latin1").split("\n");
  const charset = BODY_CHARSET.exec(bytes.toString("latin1"))?.[1] ?? "";
  return lines.map((line) => decodeLine(Buffer.from(line, "latin1"), charset)).join("\n");
}

const BODY_CHARSET = /^content-type:[^:]{0,200}?charset="?([\w.-]{2,40})/im;

function decodeLine(line: Buffer, charset: string): string {
  return isUtf8(line) ? line.toString("utf8") : decodeCharset(line, charset);
}

/** Bytes that stand as they are inside an encoded word (RFC 2047 §4.2) are in the word's charset, not the header's. */
function escapeWords(header: string): string {
  return header.replace(/=\?[^?\s]+\?q\?[^?\r\n]*\?=/gi, (word) =>
    word.replace(/[\x80-\xff]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase()}`),
  );
}
