import { expect, test } from "vitest";
import { listOutcomes } from "./sync-outcome";

const boutique = { id: 1, name: "Boutique", state: "synced", messageCount: 52, error: null };
const asked = new Map([[1, 40]]);

test("a sync that was asked for ends with its new emails", () => {
  expect(listOutcomes(asked, [boutique]).get(1)).toEqual({ name: "Boutique", newEmails: 12, error: null });
});

test("one that failed ends with its error", () => {
  const error = { code: "imap.auth_failed", detail: {} } as const;
  expect(listOutcomes(asked, [{ ...boutique, state: "error", error }]).get(1)).toMatchObject({
    name: "Boutique",
    error,
  });
});

test("nothing is said of a sync that runs or that nobody here asked for", () => {
  expect(listOutcomes(asked, [{ ...boutique, state: "running" }]).size).toBe(0);
  expect(listOutcomes(new Map(), [boutique]).size).toBe(0);
});

test("emails that were deleted meanwhile never make a negative number", () => {
  expect(listOutcomes(new Map([[1, 60]]), [boutique]).get(1)).toMatchObject({ newEmails: 0 });
});
