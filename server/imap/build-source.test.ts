import { describe, expect, it } from "vitest";
import { parseMessage } from "@/server/mime/parse-message";
import { buildSource } from "./build-source";
import type { TextNode } from "./plan-parts";

const text = (part: string, type: "text/plain" | "text/html", more = {}): TextNode => ({
  part,
  type,
  parameters: { charset: "utf-8" },
  encoding: "8bit",
  size: 1,
  ...more,
});

describe("buildSource", () => {
  it("keeps every byte of the header but what described the old body", () => {
    const header = Buffer.from(
      "From: Jos\xe9 <j@x.fr>\r\nContent-Type: multipart/mixed;\r\n\tboundary=old\r\nSubject: a\r\n b\r\nMIME-Version: 1.0\r\nX-Last: 1\r\n\r\n",
      "latin1",
    );
    const source = buildSource(header, null, new Map()).toString("latin1");
    expect(source).toBe("From: Jos\xe9 <j@x.fr>\r\nSubject: a\r\n b\r\nX-Last: 1\r\nMIME-Version: 1.0\r\n\r\n");
  });

  it("is read back as the alternatives that it was made of", async () => {
    const body = { multipart: "alternative", children: [text("1", "text/plain"), text("2", "text/html")] };
    const contents = new Map([
      ["1", Buffer.from("Bonjour été")],
      ["2", Buffer.from("<p>Bonjour été</p>")],
    ]);
    const outcome = await parseMessage(buildSource(Buffer.from("Subject: x\r\n\r\n"), body, contents));
    expect(outcome).toMatchObject({ message: { text: "Bonjour été", html: "<p>Bonjour été</p>" } });
  });

  it("keeps how the text is to be read", async () => {
    const parameters = { charset: "iso-8859-15", format: "flowed", delsp: "no", name: "x" };
    const body = text("1", "text/plain", { parameters, encoding: "quoted-printable" });
    const source = buildSource(Buffer.from("\r\n"), body, new Map([["1", Buffer.from("dix =A4=20\r\nde plus")]]));
    expect(source.toString()).toContain('charset="iso-8859-15"; format="flowed"; delsp="no"\r\n');
    expect(await parseMessage(source)).toMatchObject({ message: { text: "dix € de plus" } });
  });

  it("lets no parameter add a header", () => {
    const parameters = { charset: 'utf-8"\r\nX-Evil: 1' };
    const body = text("1", "text/plain", { parameters, encoding: "7bit\r\nX-Evil: 2" });
    expect(buildSource(Buffer.from("\r\n"), body, new Map()).toString()).not.toContain("X-Evil");
  });
});
