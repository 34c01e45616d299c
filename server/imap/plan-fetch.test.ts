import type { FetchMessageObject, MessageStructureObject } from "imapflow";
import { describe, expect, it } from "vitest";
import { describeParts, planChunks, planMessage, planPieces } from "./plan-fetch";

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
});

describe("planPieces", () => {
  const plansOf = (rows: FetchMessageObject[]) => new Map(rows.map((one) => [one.uid, planMessage(one)]));

  it("keeps the order, and holds at most 4 MB at once, or one message", () => {
    const rows = [1, 1, 5, 1, 2, 2].map((size) => row(size * MB, text(size * MB)));
    const pieces = planPieces(
      rows.map((one) => one.uid),
      plansOf(rows),
    );
    expect(pieces.map((piece) => piece.plans.map((plan) => (plan.meta.size ?? 0) / MB))).toEqual([
      [1, 1],
      [5],
      [1, 2],
      [2],
    ]);
    expect(pieces.flatMap((piece) => piece.uids)).toEqual(rows.map((one) => one.uid));
  });

  it("keeps what the server left out with its neighbours", () => {
    const [first, last] = [row(4 * MB, text(4 * MB)), row(4 * MB, text(4 * MB))];
    const missing = 9_999;
    const pieces = planPieces([first.uid, missing, last.uid], plansOf([first, last]));
    expect(pieces.map((piece) => piece.uids)).toEqual([[first.uid, missing, last.uid]]);
    expect(planPieces([missing], new Map())).toEqual([{ uids: [missing], plans: [] }]);
    expect(planPieces([], new Map())).toEqual([]);
  });
});
