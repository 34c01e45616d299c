import { expect, test } from "vitest";
import type { PendingAttachment } from "./find-pending-attachments";
import { planBatches } from "./plan-batches";

let next = 0;

function pending(values: Partial<PendingAttachment> = {}): PendingAttachment {
  next += 1;
  const place = { path: "INBOX", uidValidity: 1n, uid: next };
  return { id: `${next}`, part: "2", encoding: "base64", size: 1_000, tries: 0, ...place, ...values };
}

const sizes = (attachments: PendingAttachment[]) => planBatches(attachments).map((batch) => batch.attachments.length);

test("short attachments of a folder go together, up to a bounded number and size", () => {
  expect(sizes(Array.from({ length: 450 }, () => pending()))).toEqual([200, 200, 50]);
  expect(sizes(Array.from({ length: 6 }, () => pending({ size: 1_500_000 })))).toEqual([2, 2, 2]);
});

test("folders are not mixed, and the newest comes first", () => {
  const [sent, inbox, older] = [pending({ path: "Sent" }), pending(), pending({ path: "Sent" })];
  expect(planBatches([sent, inbox, older])).toEqual([
    { path: "Sent", uidValidity: 1n, attachments: [sent, older] },
    { path: "INBOX", uidValidity: 1n, attachments: [inbox] },
  ]);
});

test("what is long, is a whole message or failed before goes alone", () => {
  const alone = [pending({ size: 60_000_000 }), pending({ part: "" }), pending({ tries: 1 })];
  expect(sizes([pending(), ...alone, pending()])).toEqual([2, 1, 1, 1]);
});

test("nothing is nothing", () => {
  expect(planBatches([])).toEqual([]);
});
