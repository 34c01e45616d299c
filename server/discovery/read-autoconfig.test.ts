import { expect, test } from "vitest";
import { readAutoconfig } from "./read-autoconfig";

const server = (kind: string, type: string, host: string, port: number, socket: string, username = "%EMAILADDRESS%") =>
  `<${kind} type="${type}"><hostname>${host}</hostname><port>${port}</port><socketType>${socket}</socketType>` +
  `<username>${username}</username><authentication>password-cleartext</authentication></${kind}>`;
const file = (...servers: string[]) =>
  `<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="x"><domain>x</domain>${servers.join("")}</emailProvider></clientConfig>`;
const read = (xml: string) => readAutoconfig(xml, "marie@moncommerce.fr");

test("reads the encrypted servers in their order, TLS from the start first", () => {
  const xml = file(
    server("incomingServer", "pop3", "pop.%EMAILDOMAIN%", 995, "SSL"),
    server("incomingServer", "imap", "IMAP.%EMAILDOMAIN%", 143, "STARTTLS"),
    server("incomingServer", "imap", "imap.%EMAILDOMAIN%", 993, "SSL"),
    server("incomingServer", "imap", "imap.%EMAILDOMAIN%", 143, "plain"),
    server("outgoingServer", "smtp", "smtp.%EMAILDOMAIN%", 465, "SSL"),
  );
  expect(read(xml)).toEqual({
    imap: [
      { host: "imap.moncommerce.fr", port: 993, security: "tls" },
      { host: "imap.moncommerce.fr", port: 143, security: "starttls" },
    ],
    smtp: [{ host: "smtp.moncommerce.fr", port: 465, security: "tls" }],
    username: "address",
    provider: null,
  });
});

test("tells which user name is asked for", () => {
  const xml = file(server("incomingServer", "imap", "mail.x.fr", 993, "SSL", "%EMAILLOCALPART%"));
  expect(read(xml)?.username).toBe("localPart");
});

test.each([
  ["clear text only", file(server("incomingServer", "imap", "mail.x.fr", 143, "plain"))],
  ["no port", file(server("incomingServer", "imap", "mail.x.fr", Number.NaN, "SSL"))],
  ["a web page", "<!doctype html><html><body><p>Introuvable"],
  ["nothing", ""],
  ["no XML", "{}"],
])("finds nothing in %s", (_what, xml) => {
  expect(read(xml)).toBeNull();
});

test("knows no entities but XML's own: nothing grows, nothing is read from elsewhere", () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
  const xml = bomb + file(server("incomingServer", "imap", "&b;&c;.x.fr", 993, "SSL"));
  expect(read(xml)?.imap).toEqual([{ host: "&b;&c;.x.fr", port: 993, security: "tls" }]);
});
