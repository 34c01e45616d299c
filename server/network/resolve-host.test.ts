import { describe, expect, it } from "vitest";
import { resolveHost } from "./resolve-host";

const STRICT = { allowPrivate: false };
const IMAPS = { port: 993, service: { protocol: "imap", hostField: "imapHost", portField: "imapPort" } } as const;

describe("resolveHost", () => {
  it("refuses a name when any of its addresses is forbidden", async () => {
    const answer = resolveHost({ ...IMAPS, host: "imap.evil.test" }, STRICT, async () => ["8.8.8.8", "10.0.0.1"]);
    await expect(answer).rejects.toThrow("mailbox.host_forbidden");
  });

  it("asks no name server about a forbidden name", async () => {
    const resolver = () => Promise.reject(new Error("asked"));
    await expect(resolveHost({ ...IMAPS, host: "localhost" }, STRICT, resolver)).rejects.toThrow(
      "mailbox.host_forbidden",
    );
  });
});
