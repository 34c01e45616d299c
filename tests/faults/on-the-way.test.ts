import { describe, expect, it } from "vitest";
import { startExtraDovecot } from "@/tests/support/extra-dovecot";
import { imapUser } from "@/tests/support/imap-user";
import { startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { startTamperingProxy } from "@/tests/support/tampering-proxy";
import { expectCard, settingsOf } from "./support/expect-card";
import { imapFailure, smtpFailure } from "./support/failure-of";
import { keepServers } from "./support/kept-servers";

const kept = keepServers();

describe("a server with STARTTLS only", () => {
  const settings =
    "ssl = required\ndisable_plaintext_auth = yes\nservice imap-login {\n  inet_listener imaps {\n    ssl = no\n  }\n}";

  it("is used with STARTTLS, and never without", async () => {
    const server = kept(await startExtraDovecot({ settings }));
    const user = imapUser("starttls", { useTls: false });
    const account = { ...user, host: "localhost", port: server.starttlsPort };
    expect((await imapFailure(account)).where).toBe("ok");
    const seen = await imapFailure({ ...account, useTls: true });
    expectCard(
      seen,
      "tls imap.tls_required",
      "Chiffrement indisponible",
      "Encryption unavailable",
      /jamais envoyé sans chiffrement/,
    );
    expect(seen.reason).toBe("not_tls");
  });
});

describe("somebody on the way to the server", () => {
  it.each([
    ["takes STARTTLS out", (said: string) => said.replaceAll(" STARTTLS", ""), "no_starttls"],
    [
      "slips an answer in before TLS",
      (said: string) => said.replace(/^(\S+ OK .*TLS.*\r\n)/m, "$1* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n"),
      "injected",
    ],
    ["greets as though logged in", (said: string) => said.replace(/^\* OK /, "* PREAUTH "), "no_starttls"],
  ] as const)("%s and never hears the password", async (_what, rewrite, reason) => {
    const { starttlsPort } = kept(await startExtraDovecot());
    const proxy = kept(await startTamperingProxy(starttlsPort, rewrite));
    const seen = await imapFailure(settingsOf(proxy.port, { useTls: false }));
    expect([seen.where, seen.reason]).toEqual(["tls imap.tls_required", reason]);
    expect(proxy.overheard()).not.toMatch(/canari|LOGIN|AUTHENTICATE/i);
  });

  it.each([
    ["takes STARTTLS out", (said: string) => said.replace("STARTTLS", "SIZE"), "no_starttls"],
    [
      "slips an answer in before TLS",
      (said: string) => said.replace(/^220 go.*\r\n/m, "$&250 AUTH PLAIN\r\n"),
      "injected",
    ],
  ] as const)("of sending %s and never hears the password", async (_what, rewrite, reason) => {
    const server = kept(await startScriptedSmtp({ tls: false }));
    const proxy = kept(await startTamperingProxy(server.port, rewrite));
    const seen = await smtpFailure(settingsOf(proxy.port, { useTls: false }));
    expect([seen.where, seen.reason]).toEqual(["tls smtp.tls_required", reason]);
    expect(proxy.overheard()).not.toMatch(/AUTH|canari/i);
  });
});
