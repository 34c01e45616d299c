import { afterEach, describe, expect, it } from "vitest";
import { type ScriptedSmtp, type SmtpScript, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { diagnoseSmtp } from "./diagnose-smtp";
import type { SmtpSettings, SmtpStage } from "./settings";

const servers: ScriptedSmtp[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function startServer(script: SmtpScript = {}): Promise<ScriptedSmtp> {
  const server = await startScriptedSmtp(script);
  servers.push(server);
  return server;
}

type Server = Pick<SmtpSettings, "host" | "port" | "useTls">;
type Secret = { password: string } | { accessToken: string };
const PASSWORD: Secret = { password: "secret" };

const settingsOf = (server: ScriptedSmtp, changes: Partial<Server> = {}, secret: Secret = PASSWORD): SmtpSettings => ({
  ...{ host: "localhost", port: server.port, useTls: true, username: "boite@imap.test" },
  ...secret,
  ...changes,
});

/** How far it came, and what stopped it. */
async function outcomeOf(script: SmtpScript, changes: Partial<Server> = {}, secret = PASSWORD): Promise<string> {
  const server = await startServer(script);
  const { ok, stages } = await diagnoseSmtp(settingsOf(server, { useTls: script.tls ?? true, ...changes }, secret));
  const last = stages.at(-1);
  return ok ? "ok" : `${last?.name} ${last?.error?.code} ${last?.error?.detail.reason ?? ""}`.trim();
}

const atLogin = (reply: string): SmtpScript => ({ answer: (line) => (line.startsWith("AUTH") ? [reply] : undefined) });

describe("diagnoseSmtp", () => {
  it.each([true, false])("goes through every stage and sends nothing (implicit TLS: %s)", async (useTls) => {
    const server = await startServer({ tls: useTls });
    const seen: string[] = [];
    const onStage = (stage: SmtpStage) => seen.push(`${stage.name} ${stage.ok}`);
    expect(await diagnoseSmtp(settingsOf(server, { useTls }), { onStage })).toMatchObject({ ok: true });
    expect(seen).toEqual(["dns true", "tcp true", "tls true", "login true"]);
    expect(server.received.join()).not.toMatch(/MAIL FROM|RCPT|DATA/i);
    expect(server.received.filter((line) => line.startsWith("plain:"))).toEqual(
      useTls ? [] : ["plain:EHLO [127.0.0.1]", "plain:STARTTLS"],
    );
  });

  it.each(["AUTH PLAIN", "AUTH LOGIN", "AUTH=PLAIN"])("logs in where only %s is offered", async (offer) => {
    expect(await outcomeOf({ offers: [offer] })).toBe("ok");
  });

  it("logs in with an access token, and hears a refusal of it", async () => {
    expect(await outcomeOf({}, {}, { accessToken: "token" })).toBe("ok");
    expect(await outcomeOf({}, {}, { accessToken: "stale" })).toBe("login oauth.revoked");
  });

  it("repeats a wrong password nowhere", async () => {
    const server = await startServer();
    const { stages } = await diagnoseSmtp(settingsOf(server, {}, { password: "canari-secret" }));
    expect(stages.at(-1)).toMatchObject({ name: "login", ok: false, error: { code: "smtp.auth_failed" } });
    expect(JSON.stringify(stages)).not.toContain("canari");
  });

  it("stops when nobody waits for it any more", async () => {
    const server = await startServer();
    const { stages } = await diagnoseSmtp(settingsOf(server), { signal: AbortSignal.abort() });
    expect(stages.at(-1)?.error?.code).toBe("sync.cancelled");
  });

  it("refuses a forbidden host or port before it asks anybody", async () => {
    const server = await startServer();
    for (const changes of [{ port: 22 }, { port: 993 }, { host: "169.254.169.254", port: 465 }]) {
      const settings = settingsOf(server, { host: "smtp.example.com", ...changes });
      const { stages } = await diagnoseSmtp(settings, { policy: { allowPrivate: false } });
      expect(stages).toMatchObject([{ name: "dns", error: { code: "mailbox.host_forbidden" } }]);
    }
  });
});

describe("a refusal of the login", () => {
  it.each([
    ["535 5.7.8 Error: authentication failed", "smtp.auth_failed"],
    ["534-5.7.9 Application-specific password required.\r\n534 5.7.9 see", "smtp.app_password_required"],
    ["535 5.7.139 Authentication unsuccessful, basic authentication is disabled.", "smtp.oauth_required"],
    ["535 5.7.139 SmtpClientAuthentication is disabled for the Tenant.", "smtp.disabled"],
    ["454 4.7.0 Too many login attempts, please try again later.", "smtp.too_many_logins"],
    ["454 4.7.0 Temporary authentication failure", "smtp.unavailable"],
    ["451 4.7.1 Greylisted, try again", "smtp.throttled"],
    ["421 4.7.0 Rate limit exceeded", "smtp.throttled"],
    ["504 5.7.4 Unrecognized authentication type", "smtp.auth_unavailable"],
    ["530 5.7.0 Must issue a STARTTLS command first", "smtp.tls_required no_starttls"],
  ])("by %j is understood", async (reply, expected) => {
    expect(await outcomeOf(atLogin(reply))).toBe(`login ${expected}`);
  });

  it("is told apart from a server that has no login", async () => {
    expect(await outcomeOf({ offers: [] })).toBe("login smtp.auth_unavailable");
  });
});

describe("a server that does not encrypt as it should", () => {
  const stripped: SmtpScript["answer"] = (line) => (/^EHLO/.test(line) ? ["250-me", "250 AUTH PLAIN"] : undefined);

  it.each([
    ["whose STARTTLS was stripped", { answer: stripped }, "no_starttls"],
    [
      "that refuses STARTTLS",
      { answer: (line: string) => (line === "STARTTLS" ? ["502 no"] : undefined) },
      "no_starttls",
    ],
    [
      "that slips an answer in before TLS",
      { answer: (line: string) => (line === "STARTTLS" ? ["220 go", "250-me", "250 AUTH PLAIN"] : undefined) },
      "injected",
    ],
  ])("%s never gets the password", async (_what, script, reason) => {
    const server = await startServer({ tls: false, ...script });
    const { stages } = await diagnoseSmtp(settingsOf(server, { useTls: false }));
    expect(stages.at(-1)).toMatchObject({ name: "tls", error: { code: "smtp.tls_required", detail: { reason } } });
    expect(server.received.join()).not.toContain("AUTH");
  });

  it("is a port that speaks plain text where TLS was expected", async () => {
    expect(await outcomeOf({ tls: false }, { useTls: true })).toBe("tls smtp.tls_required not_tls");
  });

  it.each([
    ["self-signed", "self_signed"],
    ["unknown-authority", "untrusted"],
    ["expired", "expired"],
    ["not-yet-valid", "not_yet_valid"],
    ["wrong-host", "wrong_host"],
  ] as const)("has a certificate that is %s", async (certificate, reason) => {
    for (const tls of [true, false])
      expect(await outcomeOf({ tls, certificate })).toBe(`tls smtp.tls_certificate ${reason}`);
  });
});

describe("a server that does not talk as it should", () => {
  it.each([true, false])("is busy, or closed to us, from the first word (implicit TLS: %s)", async (tls) => {
    const stage = tls ? "login" : "tls";
    expect(await outcomeOf({ tls, greeting: "421 4.3.2 Service not available" })).toBe(`${stage} smtp.unavailable`);
    expect(await outcomeOf({ tls, greeting: "554 5.7.1 blocked using a list" })).toBe(`${stage} smtp.blocked`);
    expect(await outcomeOf({ tls, greeting: "* OK this is IMAP" })).toBe(`${stage} smtp.protocol`);
  });

  it.each(["EHLO", "AUTH"])("hangs up at %s", async (command) => {
    expect(await outcomeOf({ answer: (line) => (line.startsWith(command) ? null : undefined) })).toBe(
      "login smtp.connection_lost",
    );
  });

  it("is not there", async () => {
    const server = await startServer();
    await server.stop();
    const { stages } = await diagnoseSmtp(settingsOf(server));
    expect(stages.at(-1)).toMatchObject({ name: "tcp", error: { code: "smtp.refused" } });
    const nobody = await diagnoseSmtp(settingsOf(server, { host: "smtp.invalid", port: 465 }));
    expect(nobody.stages.at(-1)).toMatchObject({ name: "dns", error: { code: "smtp.dns_not_found" } });
  });
});
