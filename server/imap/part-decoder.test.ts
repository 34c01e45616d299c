import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPartDecoder, decodePart } from "./part-decoder";

/** As one piece, and cut everywhere: an encoding must not care. */
function decode(encoding: string, text: string, cut = 3): { whole: string; pieces: string } {
  const content = Buffer.from(text, "latin1");
  const decoder = createPartDecoder(encoding);
  const decoded: Buffer[] = [];
  for (let start = 0; start < content.length; start += cut) {
    decoded.push(decoder.write(content.subarray(start, start + cut)));
  }
  const pieces = Buffer.concat([...decoded, decoder.end()]);
  return { whole: decodePart(encoding, content).toString("latin1"), pieces: pieces.toString("latin1") };
}

const both = (text: string) => ({ whole: text, pieces: text });

describe("base64", () => {
  it.each([
    ["lines", "Qm9u\r\nam91cg==\r\n", "Bonjour"],
    ["no padding", "Qm9uam91cg", "Bonjour"],
    ["what is not base64 in between", "Qm9u am!91\u00e9cg==", "Bonjour"],
    ["two blocks, each padded", "Qm9uam91cg==\r\nIQ==", "Bonjour!"],
    ["padding alone", "====", ""],
    ["nothing", "", ""],
  ])("decodes %s", (_what, text, expected) => {
    expect(decode("base64", text)).toEqual(both(expected));
  });

  it("gives back any content, however it is broken into lines and pieces", () => {
    const cases = [fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 80 }), fc.integer({ min: 1, max: 90 })];
    fc.assert(
      fc.property(
        ...(cases as [fc.Arbitrary<Uint8Array>, fc.Arbitrary<number>, fc.Arbitrary<number>]),
        (bytes, line, cut) => {
          const text = Buffer.from(bytes)
            .toString("base64")
            .replace(new RegExp(`(.{${line}})`, "g"), "$1\r\n");
          expect(decode("base64", text, cut)).toEqual(both(Buffer.from(bytes).toString("latin1")));
        },
      ),
    );
  });
});

describe("quoted-printable", () => {
  it.each([
    ["escapes", "caf=C3=A9 =3d ok", "caf\u00c3\u00a9 = ok"],
    ["soft line breaks, also with blanks before them", "un =\r\ndeux=  \ntrois", "un deuxtrois"],
    ["an equals sign that means nothing", "a = b =ZZ ==", "a = b =ZZ ="],
    ["an equals sign at the end, as what goes on in no line", "fin=", "fin"],
    [
      "blanks at the end of a line, which a server on the way has put there",
      "un \t\r\ndeux \n trois  ",
      "un\r\ndeux\n trois",
    ],
  ])("decodes %s", (_what, text, expected) => {
    for (const cut of [1, 2, 3, 100]) expect(decode("quoted-printable", text, cut)).toEqual(both(expected));
  });

  it("decodes a line without end, however it is cut, and keeps little of it waiting", () => {
    const decoder = createPartDecoder("quoted-printable");
    let decoded = 0;
    for (let piece = 0; piece < 30; piece++) decoded += decoder.write(Buffer.from("=C3=A9 =".repeat(1_250))).length;
    expect(decoded).toBeGreaterThan(60_000);
    const text = "=C3=A9  t=C3=A9 ".repeat(20_000);
    for (const cut of [999, 70_001])
      expect(decode("quoted-printable", text, cut)).toEqual(
        both("\u00c3\u00a9  t\u00c3\u00a9 ".repeat(20_000).trimEnd()),
      );
  });
});

describe("uuencode", () => {
  it.each([
    ["lines", "begin 644 a.txt\r\n'0F]N:F]U<@``\r\n`\r\nend\r\n", "Bonjour"],
    ["lines without their blanks, and nothing around them", '"4D$\n', "RA"],
    ["nothing behind the end", "begin 644 a\n#0F]N\n`\nend\nVoilà", "Bon"],
    ["a line that is cut", "#0F", "B`\0"],
  ])("decodes %s", (_what, text, expected) => {
    expect(decode("x-uuencode", text)).toEqual(both(expected));
    expect(decode("uuencode", text, 100)).toEqual(both(expected));
  });
});

it.each(["7bit", "8bit", "binary", "x-unknown"])("leaves %s as it is", (encoding) => {
  expect(decode(encoding, "a=3D\u00ff\r\n")).toEqual(both("a=3D\u00ff\r\n"));
});
