import { describe, expect, test } from "vitest";
import { ConnectMailbox, TestMailbox, UpdateMailbox } from "./schema";

const minimal = { name: "Boutique", emailAddress: "Contact@Atelier.fr", password: "a b", imapHost: "IMAP.Atelier.FR." };
const fieldsOf = (input: object) => {
  const { error } = ConnectMailbox.safeParse({ ...minimal, ...input });
  return error?.issues.map((issue) => [issue.path[0], issue.message]) ?? [];
};

describe("ConnectMailbox", () => {
  test("fills in what was left out", () => {
    expect(ConnectMailbox.parse(minimal)).toEqual({
      name: "Boutique",
      emailAddress: "contact@atelier.fr",
      username: "contact@atelier.fr",
      password: "a b",
      provider: "other",
      imapHost: "imap.atelier.fr",
      imapPort: 993,
      useTls: true,
      syncIntervalMinutes: 5,
      enabled: true,
    });
  });

  test("takes port 143 without TLS from the start", () => {
    expect(ConnectMailbox.parse({ ...minimal, useTls: false }).imapPort).toBe(143);
    expect(ConnectMailbox.parse({ ...minimal, useTls: false, imapPort: 1143 }).imapPort).toBe(1143);
  });

  test("recognises the provider by its server and takes the spaces out of its app passwords", () => {
    const input = { ...minimal, imapHost: "imap.gmail.com", password: " abcd efgh ijkl mnop " };
    expect(ConnectMailbox.parse(input)).toMatchObject({ provider: "gmail", password: "abcdefghijklmnop" });
  });

  test.each([
    ["name", { name: "  " }],
    ["name", { name: "Boutique\r\n❌ 'Boutique'" }],
    ["name", { name: "Bou\0tique" }],
    ["emailAddress", { emailAddress: "contact" }],
    ["emailAddress", { emailAddress: `${"a".repeat(245)}@atelier.fr` }],
    ["username", { username: "contact\r\nA1 LOGOUT" }],
    ["username", { username: "con\0tact" }],
    ["password", { password: "" }],
    ["password", { password: "a\nb" }],
    ["imapHost", { imapHost: "" }],
    ["imapPort", { imapPort: 0 }],
    ["imapPort", { imapPort: "993" }],
    ["useTls", { useTls: "yes" }],
    ["syncIntervalMinutes", { syncIntervalMinutes: 1441 }],
    ["syncIntervalMinutes", { syncIntervalMinutes: 2.5 }],
    ["enabled", { enabled: 1 }],
    ["provider", { provider: "nobody" }],
  ])("names %s when it is wrong", (field, input) => {
    expect(fieldsOf(input)).toEqual([[field, field]]);
  });

  test("names every field of an empty form", () => {
    const { error } = ConnectMailbox.safeParse({});
    expect(error?.issues.map(({ message }) => message)).toEqual(["name", "emailAddress", "imapHost", "password"]);
  });
});

test("an empty password is allowed where one is stored", () => {
  expect(UpdateMailbox.parse({ ...minimal, id: 1, password: "" }).password).toBe("");
  expect(TestMailbox.parse({ ...minimal, id: 1, password: undefined }).password).toBe("");
});
