import { expect, test } from "vitest";
import { writeLine } from "./write-line";

const line = {
  id: "1",
  at: new Date("2026-11-23T09:12:04.512Z"),
  level: "warn",
  event: "message.quarantined",
} as const;

test("a line is its time, level, event and data", () => {
  expect(writeLine({ ...line, data: { folder: "INBOX", uid: 12 } })).toBe(
    "2026-11-23T09:12:04.512Z warn message.quarantined folder=INBOX uid=12",
  );
});

test("what has spaces is quoted, and nothing is lost where there is no data", () => {
  expect(writeLine({ ...line, data: { answer: 'NO "later"', none: "" } })).toContain('answer="NO \\"later\\"" none=""');
  expect(writeLine({ ...line, data: {} })).toBe("2026-11-23T09:12:04.512Z warn message.quarantined");
});
