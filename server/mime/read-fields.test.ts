import { describe, expect, it } from "vitest";
import { splitMessage } from "./header-fields";
import { readAddresses } from "./read-addresses";
import { readDate } from "./read-date";
import { readMessageId, readReferences } from "./read-message-ids";

const NOW = Date.UTC(2026, 5, 1);

describe("readDate", () => {
  it.each([
    ["Mon, 1 Jun 2026 10:00:00 +0200", "2026-06-01T08:00:00.000Z"],
    ["1 Jun 2026 10:00 GMT", "2026-06-01T10:00:00.000Z"],
    ["Mon, 1 Jun 2026 10:00:00 +0200 (heure d'été)", "2026-06-01T08:00:00.000Z"],
    ["Mon, 01 Jun 26 10:00:00 -0000", "2026-06-01T10:00:00.000Z"],
    ["Tue, 2 Jun 2026 00:00:00 +0000", "2026-06-02T00:00:00.000Z"],
    ["Wed, 3 Jun 2026 00:00:00 +0000", null],
    ["Mon, 1 Jan 9999 00:00:00 +0000", null],
    ["Mon, 1 Jan 0001 00:00:00 +0000", null],
    ["Wed, 31 Dec 1969 23:59:59 +0000", null],
    ["hier", null],
    ["", null],
    ["Mon, 99 Xyz 2026", null],
    [`1 Jun 2026 10:00 ${"x".repeat(1_000_000)}`, null],
    ["(".repeat(100_000), null],
  ])("reads %.60s as %s", (value, expected) => {
    expect(readDate(value, NOW)?.toISOString() ?? null).toBe(expected);
  });
});

describe("readMessageId", () => {
  it.each([
    ["<a@b>", "a@b"],
    ["  <a@b> (comment)", "a@b"],
    ["<a @\tb>", "a@b"],
    ["a@b", "a@b"],
    ["<no-at-sign>", "no-at-sign"],
    ["message of Monday from <a@b>", "a@b"],
    ["<a@b><c@d>", "a@b"],
    ["<>", null],
    ["", null],
    ["just words", null],
    [`<${"x".repeat(2_000)}@b>`, null],
    ["<".repeat(1_000_000), null],
  ])("reads %.40s as %s", (value, expected) => {
    expect(readMessageId(value)).toBe(expected);
  });
});

describe("readReferences", () => {
  it("keeps the order and says each once", () => {
    expect(readReferences("<a@x> <b@x>\r\n <a@x>,<c@x>")).toEqual(["a@x", "b@x", "c@x"]);
  });

  it("keeps the first and the latest of a very long thread", () => {
    const ids = Array.from({ length: 500 }, (_, index) => `${index}@x`);
    const kept = readReferences(ids.map((id) => `<${id}>`).join(" "));
    expect([kept.length, kept[0], kept.at(-1), kept[1]]).toEqual([100, "0@x", "499@x", "401@x"]);
  });
});

describe("readAddresses", () => {
  it.each([
    ["=?utf-8?Q?Bulletin_=C2=AE_:)?= <a@b.test>", "Bulletin ® :)", "a@b.test"],
    ["=?utf-8?Q?Caf=C3?= =?utf-8?Q?=A9,_Martin?= <a@b.test>", "Café, Martin", "a@b.test"],
    ['"=?utf-8?Q?Durand,_=C3=89lo=C3=AFse?=" <a@b.test>', "Durand, Éloïse", "a@b.test"],
    ["=?iso-8859-1?Q?Andr=E9?= Martin <a@b.test>", "André Martin", "a@b.test"],
  ])("reads %s", (value, name, address) => {
    expect(readAddresses([{ name: "from", value }], "from")).toEqual([{ name, address }]);
  });
});

describe("splitMessage", () => {
  it.each([
    ["CRLF", "A: 1\r\n 2\r\nB : 3\r\n\r\nbody"],
    ["LF", "A: 1\n\t2\nB : 3\n\nbody"],
    ["blank lines first and a mailbox line", "\r\n\r\nFrom jean Mon Jun 1\r\nA: 1\r\n 2\r\nB: 3\r\n\r\nbody"],
  ])("reads fields and body with %s", (_name, source) => {
    const { fields, body } = splitMessage(Buffer.from(source));
    expect(fields).toEqual([
      { name: "a", value: "1 2" },
      { name: "b", value: "3" },
    ]);
    expect(body.toString()).toBe("body");
  });

  it("reads raw UTF-8 and raw Windows text", () => {
    expect(splitMessage(Buffer.from("S: été €")).fields[0]?.value).toBe("été €");
    expect(splitMessage(Buffer.from("S: \xe9t\xe9 \x80", "latin1")).fields[0]?.value).toBe("été €");
  });

  it("reads each field in its own charset, and an encoded word in the word's", () => {
    const mixed = Buffer.concat([
      Buffer.from("A: été\r\n"),
      Buffer.from("B: \xe9t\xe9\r\nC: =?koi8-r?Q?\xcd=C9\xd2?=", "latin1"),
    ]);
    expect(splitMessage(mixed).fields.map(({ value }) => value)).toEqual(["été", "été", "=?koi8-r?Q?=CD=C9=D2?="]);
  });
});
