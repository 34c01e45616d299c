import type { FetchMessageObject, MessageStructureObject } from "imapflow";
import { describe, expect, it } from "vitest";
import { describeParts, planChunks, planMessage } from "./plan-fetch";

const MB = 1024 * 1024;
let uid = 0;

function row(size: number, bodyStructure: MessageStructureObject | undefined): FetchMessageObject {
  uid += 1;
  return { seq: uid, uid, size, bodyStructure };
}
const text = (size: number, part = "1") => ({ part, type: "text/plain", size });
const pdf = (size: number, part = "2") => ({ part, type: "application/pdf", size });
const mixed = (...childNodes: MessageStructureObject[]) => ({ type: "multipart/mixed", childNodes });

describe("planMessage", () => {
  it("leaves attachments on the server", () => {
    const plan = planMessage(row(10 * MB, mixed(text(4_000), pdf(10 * MB - 6_000))));
    expect(plan).toMatchObject({ read: "parts", weight: 6_000, headerTooLong: false });
  });

  it("attaches nothing to a mail that is only a subject", () => {
    expect(planMessage(row(200, text(0)))).toMatchObject({ read: "parts", plan: { attachments: [] } });
  });

  it("offers the original of a multipart whose boundary never comes", () => {
    const plan = planMessage(row(5_000, mixed(text(0))));
    expect(plan).toMatchObject({ read: "whole", plan: { attachments: [{ filename: "message.eml", size: 5_000 }] } });
  });

  it("cuts text that nobody reads to the end", () => {
    const plan = planMessage(row(8 * MB, text(8 * MB - 1_000)));
    expect(plan).toMatchObject({ read: "parts", truncated: true });
    expect(describeParts({ ...plan, texts: plan.plan.texts, messages: [] })).toEqual([
      { key: "HEADER" },
      { key: "1", maxLength: 5 * MB },
    ]);
  });

  it("cuts a header that is no header any more", () => {
    const plan = planMessage(row(30 * MB, mixed(text(1_000), pdf(1_000))));
    expect(plan).toMatchObject({ headerTooLong: true });
    expect(describeParts({ ...plan, texts: [], messages: [] })).toEqual([{ key: "HEADER", maxLength: MB + 1 }]);
  });

  it.each([
    ["no structure", undefined],
    ["parts that hold nothing", mixed(text(0))],
  ])("reads the whole message when the server gives %s, and offers the original", (_name, structure) => {
    const plan = planMessage(row(2 * MB, structure));
    expect(plan).toMatchObject({ read: "whole", plan: { attachments: [{ part: "", filename: "message.eml" }] } });
  });

  it("reads only the header of a huge message without structure", () => {
    expect(planMessage(row(90 * MB, undefined))).toMatchObject({ read: "parts", truncated: true, headerTooLong: true });
  });
});

describe("planChunks", () => {
  it("needs one command per set of parts", () => {
    const rows = [
      row(1_000, text(500)),
      row(MB, mixed(text(500), pdf(MB))),
      row(2_000, mixed(text(500), text(500, "2"))),
      row(MB, mixed(text(700), pdf(MB))),
      row(MB, mixed(pdf(MB, "1"), text(700, "2"))),
    ];
    const chunks = planChunks(rows.map(planMessage));
    expect(chunks.map((chunk) => [chunk.read, chunk.messages.length])).toEqual([
      ["parts", 3],
      ["parts", 1],
      ["parts", 1],
    ]);
  });

  it("holds at most 8 MB at once", () => {
    const chunks = planChunks(Array.from({ length: 20 }, () => planMessage(row(4 * MB, text(4 * MB)))));
    expect(chunks.map((chunk) => chunk.messages.length)).toEqual(Array(10).fill(2));
  });
});
