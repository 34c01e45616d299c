import { expect, test } from "vitest";
import { readShortcut } from "./read-shortcut";

const press = (key: string, more = {}) => ({ key, typing: false, modified: false, composing: false, ...more });

test("understands single keys", () => {
  expect(readShortcut(press("j"), null, true)).toBe("next");
  expect(readShortcut(press("J"), null, true)).toBe("extendNext");
  expect(readShortcut(press("U"), null, true)).toBe("toggleSeen");
  expect(readShortcut(press("Z"), null, true)).toBe("undo");
});

test("understands « / » and « ? » wherever the keyboard puts them", () => {
  expect(readShortcut(press("/"), null, true)).toBe("search");
  expect(readShortcut(press("?"), null, true)).toBe("help");
});

test("goes places after G, and forgets the G when the next key means nothing", () => {
  expect(readShortcut(press("g"), null, true)).toBe("g");
  expect(readShortcut(press("c"), "g", true)).toBe("goClients");
  expect(readShortcut(press("p"), "g", true)).toBe("goSettings");
  expect(readShortcut(press("j"), "g", true)).toBeNull();
});

test.each(["typing", "modified", "composing"])("leaves the keys alone while %s", (state) => {
  expect(readShortcut(press("j", { [state]: true }), null, true)).toBeNull();
  expect(readShortcut(press("Escape", { [state]: true }), null, true)).toBeNull();
});

test("keeps Escape when single keys are turned off", () => {
  expect(readShortcut(press("j"), null, false)).toBeNull();
  expect(readShortcut(press("?"), null, false)).toBeNull();
  expect(readShortcut(press("z"), null, false)).toBeNull();
  expect(readShortcut(press("Escape"), null, false)).toBe("back");
});
