import { beforeAll, expect, test } from "vitest";
import { requireProvider } from "./provider";
import { sendingServer } from "./sending-server";

beforeAll(() => {
  for (const name of ["GOOGLE", "MICROSOFT"]) {
    Object.assign(process.env, { [`${name}_CLIENT_ID`]: "a", [`${name}_CLIENT_SECRET`]: "b" });
  }
});

test.each([
  ["google", "claire@gmail.com", "smtp.gmail.com", 465, true],
  ["google", "claire@atelier-martin.fr", "smtp.gmail.com", 465, true],
  ["microsoft", "claire@outlook.fr", "smtp-mail.outlook.com", 587, false],
  ["microsoft", "claire@atelier-martin.fr", "smtp.office365.com", 587, false],
] as const)("%s takes the mail of %s at %s", (key, address, host, port, useTls) => {
  expect(sendingServer(requireProvider(key), address)).toEqual({ host, port, useTls, username: null, password: null });
});

test("a mail server of the operator's own says nothing of sending", () => {
  const provider = { ...requireProvider("google"), imap: { host: "localhost", port: 993 } };
  expect(sendingServer(provider, "claire@gmail.com")).toBeNull();
});
