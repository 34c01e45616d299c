import { createRandom } from "./random.mjs";

const DAY_MS = 24 * 60 * 60 * 1000;
const START = Date.UTC(2023, 0, 1);
// The content is the same noise for all: what counts is that no one can compress it, and how long it is.
const NOISE = makeNoise(850_000);

/**
 * Mail `index` of a mailbox: plain or with HTML, in base64, quoted-printable or 8 bit; 15 % with an attachment.
 * @param {number} index
 * @param {{ random: ReturnType<typeof import("./random.mjs").createRandom>,
 *   writer: ReturnType<typeof import("./write-words.mjs").createWriter>, small: boolean }} tools
 * @returns {{ source: string, seen: boolean, date: Date }}
 */
export function writeMail(index, { random, writer, small }) {
  const date = new Date(START + index * (small ? 900_000 : DAY_MS / 12));
  const client = random.between(1, 700);
  const reply =
    index > 0 && random.next() < 0.35 ? `<m${index - random.between(1, Math.min(index, 20))}@exemple.test>` : null;
  const header = [
    ...Array.from(
      { length: 4 },
      (_, hop) =>
        `Received: from mx${hop}.exemple.test (mx${hop}.exemple.test [192.0.2.${hop}])\r\n\tby mail.atelier.test with ESMTPS id ${index}.${hop}; ${stamp(date)}`,
    ),
    `From: Client ${client} <client${client}@exemple${client % 90}.test>`,
    "To: contact@atelier.test",
    `Subject: =?utf-8?B?${Buffer.from(writer.sentence(5)).toString("base64")}?=`,
    `Date: ${stamp(date)}`,
    `Message-ID: <m${index}@exemple.test>`,
    ...(reply ? [`In-Reply-To: ${reply}`, `References: ${reply}`] : []),
    "MIME-Version: 1.0",
  ].join("\r\n");
  const text = writeText({ random, writer, small });
  const attached = random.next() < 0.15 && !small;
  const body = attached ? withAttachment(text, index, random.between(20_000, 1_080_000)) : text;
  return { source: `${header}\r\n${body}`, seen: random.next() < 0.8, date };
}

function writeText({ random, writer, small }) {
  const plain = Array.from({ length: small ? 1 : random.between(3, 12) }, () =>
    writer.paragraph(random.between(20, 80)),
  ).join("\r\n\r\n");
  const encoding = random.pick(["base64", "quoted-printable", "8bit"]);
  if (small || random.next() < 0.2) return writePart("text/plain", plain, encoding);
  const style = 'style="color:#333;font:14px/1.5 sans-serif"';
  const html = `<html><body>${plain
    .split("\r\n\r\n")
    .map((part) => `<p ${style}>${part}</p>`)
    .join("\r\n")}</body></html>`;
  return `Content-Type: multipart/alternative; boundary=alt\r\n\r\n--alt\r\n${writePart("text/plain", plain, encoding)}\r\n--alt\r\n${writePart("text/html", html, encoding)}\r\n--alt--\r\n`;
}

function writePart(type, text, encoding) {
  return `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${encode(text, encoding)}`;
}

function encode(text, encoding) {
  if (encoding === "base64") return Buffer.from(text).toString("base64").replace(/.{76}/g, "$&\r\n");
  if (encoding === "8bit") return text;
  const escaped = text.replace(/[^\x20-\x3c\x3e-\x7e\r\n]/g, (character) =>
    [...Buffer.from(character)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`).join(""),
  );
  return escaped.replace(/[^\r\n]{72}(?=[^\r\n]{4})/g, (line) => line.replace(/(=[^=]{0,1})?$/, "=\r\n$1"));
}

function withAttachment(text, index, bytes) {
  return `Content-Type: multipart/mixed; boundary=mix\r\n\r\n--mix\r\n${text}\r\n--mix\r\nContent-Type: application/pdf; name="plan-${index}.pdf"\r\nContent-Disposition: attachment; filename="plan-${index}.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${NOISE.slice(0, Math.floor(bytes / 78) * 78)}\r\n--mix--\r\n`;
}

function stamp(date) {
  return date.toUTCString().replace("GMT", "+0000");
}

function makeNoise(bytes) {
  const random = createRandom(7);
  const noise = Buffer.from(Array.from({ length: bytes }, () => random.between(0, 255)));
  return noise.toString("base64").replace(/.{76}/g, "$&\r\n");
}
