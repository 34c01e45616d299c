import { describe, expect, it } from "vitest";
import { type FormerPlace, matchIdentities } from "./match-identities";

const receivedAt = new Date("2026-05-04T08:00:00.000Z");
const was = (uid: number, messageId: string, size = 100): FormerPlace => ({
  uidValidity: 7n,
  uid,
  messageId,
  receivedAt,
  size,
});
const is = (uid: number, messageId: string, size = 100, at = receivedAt) => ({ uid, messageId, receivedAt: at, size });

describe("matchIdentities", () => {
  it("finds each message under its new UID", () => {
    expect(matchIdentities([was(1, "a@x"), was(2, "b@x")], [is(41, "b@x"), is(42, "a@x")])).toEqual([
      { uidValidity: 7n, uid: 1, to: 42 },
      { uidValidity: 7n, uid: 2, to: 41 },
    ]);
  });

  it("knows the time of arrival to the second, as IMAP does", () => {
    const stored = { ...was(1, "a@x"), receivedAt: new Date("2026-05-04T08:00:00.400Z") };
    expect(matchIdentities([stored], [is(9, "a@x")])).toHaveLength(1);
  });

  it.each([
    ["another size", [was(1, "a@x")], [is(9, "a@x", 101)]],
    ["another time", [was(1, "a@x")], [is(9, "a@x", 100, new Date(0))]],
    ["two that it could be", [was(1, "a@x")], [is(9, "a@x"), is(10, "a@x")]],
    ["two that it could have been", [was(1, "a@x"), was(2, "a@x")], [is(9, "a@x")]],
  ])("leaves to the content what is not certain: %s", (_case, former, now) => {
    expect(matchIdentities(former, now)).toEqual([]);
  });
});
