import { expect, test } from "vitest";
import { findRefusedField } from "./refused-field";

test("a forbidden server or port is said beside its field", () => {
  expect(findRefusedField({ code: "mailbox.host_forbidden", detail: { field: "imapHost" } })).toEqual({
    imapHost: "imapHostForbidden",
  });
  expect(findRefusedField({ code: "mailbox.host_forbidden", detail: { field: "imapPort" } })).toEqual({
    imapPort: "imapPortForbidden",
  });
});

test("what the schema refuses is said beside its field", () => {
  expect(findRefusedField({ code: "request.invalid", detail: { field: "name" } })).toEqual({ name: "name" });
});

test("what is about no field of the form is left to the card", () => {
  expect(findRefusedField({ code: "request.invalid", detail: { field: "id" } })).toBeNull();
  expect(findRefusedField({ code: "imap.timeout", detail: {} })).toBeNull();
});
