import { describe, expect, it } from "vitest";
import { checkAddress, checkHost } from "./host-policy";
import type { Service } from "./service";

const SERVICE: Service = { protocol: "imap", hostField: "imapHost", portField: "imapPort" };
const STRICT = { allowPrivate: false };
const TRUSTING = { allowPrivate: true };

describe("checkHost", () => {
  it.each([
    ["imap.gmail.com", 993],
    ["ssl0.ovh.net", 143],
    ["mail.atelier-déco.fr", 993],
    ["imap.example.com.", 993],
    ["8.8.8.8", 993],
    ["2001:4860:4860::8888", 993],
  ])("lets %s:%i through", (host, port) => {
    expect(() => checkHost({ host: host, port: port, service: SERVICE }, STRICT)).not.toThrow();
  });

  it.each([
    "",
    "localhost",
    "LOCALHOST.",
    "mail.localhost",
    "mail",
    "a b.fr",
    "-.fr",
    "imap..fr",
    "exa_mple.fr/..",
    "user@imap.fr",
    "http://imap.fr",
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "0177.0.0.1",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "0.0.0.0",
    "255.255.255.255",
    "224.0.0.1",
    "192.0.2.1",
    "::",
    "::1",
    "[::1]",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "ff02::1",
    "１２７.０.０.１",
    `${"a".repeat(64)}.fr`,
    `${"a.".repeat(127)}fr`,
  ])("refuses %j without saying more than where", (host) => {
    expect(refusal(() => checkHost({ host: host, port: 993, service: SERVICE }, STRICT))).toEqual([
      "mailbox.host_forbidden",
      { field: "imapHost" },
    ]);
  });

  it.each([22, 25, 80, 443, 6379, 0, -1, 65536, 99.3])("refuses port %d with the same error", (port) => {
    expect(refusal(() => checkHost({ host: "imap.gmail.com", port: port, service: SERVICE }, STRICT))).toEqual([
      "mailbox.host_forbidden",
      { field: "imapPort" },
    ]);
  });

  it.each([
    ["imap", [143, 993]],
    ["smtp", [25, 465, 587]],
    ["http", [80]],
    ["https", [443]],
  ] as const)("lets %s through at its own ports only", (protocol, own) => {
    const service = { protocol, hostField: "host", portField: "port" };
    const allowed = [0, 22, 25, 80, 143, 443, 465, 587, 993, 6379, 70_000].filter(
      (port) => refusal(() => checkHost({ host: "mail.example.com", port, service }, STRICT)) === null,
    );
    expect(allowed).toEqual(own);
  });

  it("names the fields of whoever asks", () => {
    const service: Service = { protocol: "smtp", hostField: "smtpHost", portField: "smtpPort" };
    const check = (host: string, port: number) => refusal(() => checkHost({ host, port, service }, STRICT));
    expect(check("localhost", 465)).toEqual(["mailbox.host_forbidden", { field: "smtpHost" }]);
    expect(check("smtp.gmail.com", 993)).toEqual(["mailbox.host_forbidden", { field: "smtpPort" }]);
  });

  it.each(["localhost", "mail", "10.0.0.5", "127.0.0.1", "fd00::5"])(
    "lets a trusting operator use %s on any port",
    (host) => {
      expect(() => checkHost({ host: host, port: 1143, service: SERVICE }, TRUSTING)).not.toThrow();
    },
  );

  it.each(["169.254.169.254", "fe80::1", "0.0.0.0", "127.1"])("refuses %s even to a trusting operator", (host) => {
    expect(() => checkHost({ host: host, port: 993, service: SERVICE }, TRUSTING)).toThrow("mailbox.host_forbidden");
  });
});

describe("checkAddress", () => {
  it("keeps a public address on IMAP's ports for a trusting operator too", () => {
    expect(() => checkAddress("10.0.0.5", { port: 1143, service: SERVICE }, TRUSTING)).not.toThrow();
    expect(() => checkAddress("8.8.8.8", { port: 1143, service: SERVICE }, TRUSTING)).toThrow("mailbox.host_forbidden");
  });
});

function refusal(check: () => void): unknown {
  try {
    check();
  } catch (error) {
    if (error instanceof Error && "code" in error && "detail" in error) return [error.code, error.detail];
  }
  return null;
}
