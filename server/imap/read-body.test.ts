import { expect, it } from "vitest";
import { readBody } from "./read-body";
import type { TextNode } from "./text-part";

const text = (part: string): TextNode => ({
  part,
  type: "text/plain",
  parameters: { charset: "utf-8" },
  encoding: "8bit",
  size: 1,
});

it("gives each text part what the server sent of it, and nothing where it sent nothing", () => {
  const body = { multipart: "mixed", children: [text("1"), { multipart: "related", children: [text("2.1")] }] };
  expect(readBody(body, new Map([["1", Buffer.from("un")]]))).toMatchObject({
    multipart: "mixed",
    children: [
      { type: "text/plain", content: Buffer.from("un") },
      { multipart: "related", children: [{ content: Buffer.alloc(0), parameters: { charset: "utf-8" } }] },
    ],
  });
});
