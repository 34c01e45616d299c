import { describe, expect, it } from "vitest";
import { compileCondition, compileKey } from "./cel";

const event = { id: "1", name: "a", ts: 0, data: { mailboxId: 7, kind: "first", done: true } };

describe("compileKey", () => {
  it("reads a dotted path", () => {
    expect(compileKey("event.data.mailboxId")(event)).toBe("7");
    expect(compileKey("event.data.missing.deeper")(event)).toBe("null");
  });

  it.each(["event.data.a + event.data.b", "async.data.a", "event.data['a']", "'all'", ""])("refuses %s", (source) => {
    expect(() => compileKey(source)).toThrow("cannot read the key");
  });
});

describe("compileCondition", () => {
  it("compares a path with a literal", () => {
    expect(compileCondition("event.data.kind == 'first'")(event)).toBe(true);
    expect(compileCondition('event.data.kind == "second"')(event)).toBe(false);
    expect(compileCondition("event.data.mailboxId == 7")(event)).toBe(true);
    expect(compileCondition("event.data.done == true")(event)).toBe(true);
    expect(compileCondition("event.data.missing == null")(event)).toBe(true);
  });

  it.each(["event.data.a > 3", "event.data.a == event.data.b", "event.data.a == 1 && true", "a == b == c"])(
    "refuses %s",
    (source) => {
      expect(() => compileCondition(source)).toThrow("cannot read the condition");
    },
  );
});
