import { expect, test } from "vitest";
import { checkForm } from "./check-form";
import { emptyForm, type FormState } from "./form-state";

const filled: FormState = {
  ...emptyForm("gmail"),
  name: "Boutique",
  emailAddress: "contact@moncommerce.fr",
  password: "abcd efgh ijkl mnop",
};

const stored = { id: 1, imapHost: "imap.gmail.com", smtp: null };

test("accepts a filled form", () => {
  expect(checkForm(filled, null)).toEqual({});
});

test("names what an empty form lacks, in the order of the form", () => {
  expect(Object.keys(checkForm(emptyForm("other"), null))).toEqual(["emailAddress", "password", "name", "imapHost"]);
});

test("lets the password be empty while editing, so that the stored one is kept", () => {
  expect(checkForm({ ...filled, password: "" }, stored)).toEqual({});
  expect(checkForm({ ...filled, password: "" }, null)).toEqual({ password: "password" });
});

test("asks for the password again when the server changes", () => {
  const moved = { ...filled, imapHost: "imap.moncommerce.fr", password: "" };
  expect(checkForm(moved, stored)).toEqual({ password: "passwordForHost" });
  expect(checkForm({ ...moved, password: "secret" }, stored)).toEqual({});
});

test.each(["contact", "contact@", "@moncommerce.fr", "contact@moncommerce"])(
  "refuses the address %s",
  (emailAddress) => {
    expect(checkForm({ ...filled, emailAddress }, null)).toEqual({ emailAddress: "emailAddress" });
  },
);

test.each(["0", "1441", "", "cinq", "2.5", "-1", "1e2"])("refuses the interval « %s »", (syncIntervalMinutes) => {
  expect(checkForm({ ...filled, syncIntervalMinutes }, null)).toEqual({ syncIntervalMinutes: "syncIntervalMinutes" });
});

test.each(["1", "5", "1440"])("accepts the interval « %s »", (syncIntervalMinutes) => {
  expect(checkForm({ ...filled, syncIntervalMinutes }, null)).toEqual({});
});

test.each(["0", "65536", "", "imap"])("refuses the port « %s »", (imapPort) => {
  expect(checkForm({ ...filled, imapPort }, null)).toEqual({ imapPort: "imapPort" });
});

test.each<[keyof FormState, string]>([
  ["imapPort", "0"],
  ["imapPort", "70000"],
  ["imapPort", "99 3"],
  ["emailAddress", "contact.moncommerce.fr"],
  ["emailAddress", "contact@moncommerce.fr\r\nBcc: tous@moncommerce.fr"],
  ["emailAddress", `${"a".repeat(300)}@moncommerce.fr`],
  ["syncIntervalMinutes", "0"],
  ["syncIntervalMinutes", "-1"],
  ["syncIntervalMinutes", "1.5"],
  ["syncIntervalMinutes", "100000"],
])("refuses %s %j before anything is sent", (field, value) => {
  expect(checkForm({ ...filled, [field]: value }, null)).toEqual({ [field]: field });
});
