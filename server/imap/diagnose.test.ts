import { createServer } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Dovecot } from "@/scripts/test/dovecot.mjs";
import { DEMO_HOST, registerDemoEndpoint } from "@/server/network/demo-endpoint";
import { deliver } from "@/tests/support/deliver";
import { startExtraDovecot } from "@/tests/support/extra-dovecot";
import { imapUser } from "@/tests/support/imap-user";
import { buildMail } from "@/tests/support/mail";
import { type ScriptedImap, startScriptedImap } from "@/tests/support/scripted-imap";
import { diagnose } from "./diagnose";
import type { ImapSettings, Stage } from "./settings";

/** How far it came, and what stopped it. */
async function outcomeOf(settings: ImapSettings): Promise<string> {
  const { ok, stages } = await diagnose(settings);
  const last = stages.at(-1);
  if (ok) return "ok";
  return `${last?.name} ${last?.error?.code} ${last?.error?.detail.reason ?? ""}`.trim();
}

describe("diagnose", () => {
  it.each([true, false])("goes through every stage and counts what it finds (implicit TLS: %s)", async (useTls) => {
    const user = imapUser("essai", { useTls });
    deliver(user, [buildMail(), buildMail()]);
    const seen: string[] = [];
    const onStage = (stage: Stage) => seen.push(`${stage.name} ${stage.ok}`);
    const { ok, stages, folders, messages } = await diagnose(user, { onStage });
    expect(seen).toEqual(["dns true", "tcp true", "tls true", "login true", "folders true"]);
    expect(stages.every((stage) => stage.ms >= 0)).toBe(true);
    expect([ok, messages]).toEqual([true, 2]);
    expect(folders).toBeGreaterThan(1);
  });

  it("stops at a wrong password, and repeats it nowhere", async () => {
    const password = "canari-secret";
    const { stages } = await diagnose({ ...imapUser(), password });
    expect(stages.at(-1)).toMatchObject({ name: "login", ok: false, error: { code: "imap.auth_failed" } });
    expect(JSON.stringify(stages)).not.toContain(password);
  });

  it("tells a name that nobody has from a port that nobody listens on", async () => {
    expect(await outcomeOf({ ...imapUser(), host: "imap.invalid", port: 993 })).toBe("dns imap.dns_not_found");
    expect(await outcomeOf({ ...imapUser(), port: await closedPort() })).toBe("tcp imap.refused");
  });

  it("knows a port that speaks plain text from one that speaks TLS", async () => {
    const { port } = imapUser("a", { useTls: false });
    expect(await outcomeOf({ ...imapUser(), port })).toBe("tls imap.tls_required not_tls");
  });

  it("refuses a forbidden host before it asks anybody", async () => {
    const { stages } = await diagnose({ ...imapUser(), port: 6379 }, { policy: { allowPrivate: false } });
    expect(stages).toMatchObject([{ name: "dns", ok: false, error: { code: "mailbox.host_forbidden" } }]);
  });

  it("stops when nobody waits for it any more", async () => {
    const { stages } = await diagnose(imapUser(), { signal: AbortSignal.abort() });
    expect(stages.at(-1)?.error?.code).toBe("sync.cancelled");
  });
});

describe("a certificate that cannot be trusted", () => {
  const servers: Dovecot[] = [];
  afterAll(() => Promise.all(servers.map((server) => server.stop())));

  it.each([
    ["self-signed", "self_signed"],
    ["unknown-authority", "untrusted"],
    ["expired", "expired"],
    ["not-yet-valid", "not_yet_valid"],
    ["wrong-host", "wrong_host"],
  ] as const)("%s ends the connection before the password is sent", async (certificate, reason) => {
    const server = await startExtraDovecot({ certificate });
    servers.push(server);
    expect(await outcomeOf({ ...imapUser(), port: server.port })).toBe(`tls imap.tls_certificate ${reason}`);
    const starttls = { ...imapUser(), port: server.starttlsPort, useTls: false };
    expect(await outcomeOf(starttls)).toBe(`tls imap.tls_certificate ${reason}`);
  });
});

describe("the words about a certificate", () => {
  it.each([
    ["expired", "expiredAt"],
    ["not-yet-valid", "validFrom"],
    ["wrong-host", "issuedFor"],
  ] as const)("say of one that is %s what it says itself (%s)", async (certificate, value) => {
    const server = await startExtraDovecot({ certificate });
    try {
      for (const settings of [
        { ...imapUser(), port: server.port },
        { ...imapUser(), port: server.starttlsPort, useTls: false },
      ]) {
        const detail = (await diagnose(settings)).stages.at(-1)?.error?.detail ?? {};
        if (value === "issuedFor") expect(detail[value]).toBe("ailleurs.test");
        else expect(Math.abs(Number(detail[value]) - Date.now()) / 86_400_000).toBeCloseTo(1, 1);
      }
    } finally {
      await server.stop();
    }
  });
});

describe("the demonstration's name", () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startExtraDovecot({ certificate: "wrong-host" });
  });
  afterAll(() => server.stop());

  it("leads to the demonstration only where one runs", async () => {
    const settings = { ...imapUser(), host: DEMO_HOST, port: 993 };
    expect(await outcomeOf(settings)).toBe("dns imap.dns_not_found");
    registerDemoEndpoint({ port: server.port, ca: "" });
    expect(await outcomeOf(settings)).toBe("tls imap.tls_certificate wrong_host");
  });
});

describe("a server that misbehaves", () => {
  let server: ScriptedImap | undefined;
  afterEach(() => server?.stop());
  const settings = (port: number, useTls = true): ImapSettings => ({ ...imapUser(), host: "localhost", port, useTls });

  it("never gets a password in clear text when STARTTLS was stripped", async () => {
    server = await startScriptedImap({ tls: false });
    expect(await outcomeOf(settings(server.port, false))).toBe("tls imap.tls_required no_starttls");
    expect(server.received.join()).not.toMatch(/secret|LOGIN|AUTHENTICATE/i);
  });

  it("gains nothing by greeting as logged in", async () => {
    server = await startScriptedImap({ tls: false, greeting: "* PREAUTH welcome", capabilities: "IMAP4rev1 STARTTLS" });
    expect(await outcomeOf(settings(server.port, false))).toBe("tls imap.tls_required no_starttls");
  });

  it("cannot slip answers in before TLS starts", async () => {
    server = await startScriptedImap({
      tls: false,
      capabilities: "IMAP4rev1 STARTTLS",
      answer: ({ tag, line }) =>
        line === "STARTTLS" ? [`${tag} OK go`, "* CAPABILITY IMAP4rev1 AUTH=PLAIN"] : undefined,
    });
    expect(await outcomeOf(settings(server.port, false))).toBe("tls imap.tls_required injected");
  });

  it.each([
    ["* BYE Too many simultaneous connections", "login imap.too_many_connections"],
    ["* BYE Shutting down", "login imap.connection_lost"],
    ["220 mx.example ESMTP", "login imap.protocol"],
    ["+OK POP3 ready", "login imap.protocol"],
  ])("is understood at once when it says %j at once", async (greeting, expected) => {
    server = await startScriptedImap({ greeting });
    const startedAt = Date.now();
    expect(await outcomeOf(settings(server.port))).toBe(expected);
    expect(Date.now() - startedAt).toBeLessThan(5_000);
  });

  it.each([
    ["NO [ALERT] Application-specific password required", "login imap.app_password_required"],
    ["NO Too many login attempts. Please try again later.", "login imap.too_many_logins"],
    ["NO [UNAVAILABLE] Temporary authentication failure.", "login imap.unavailable"],
  ])("is understood when it answers the login with %j", async (answer, expected) => {
    server = await startScriptedImap({
      answer: ({ tag, line }) => (line.startsWith("LOGIN") ? [`${tag} ${answer}`] : undefined),
    });
    expect(await outcomeOf(settings(server.port))).toBe(expected);
  });

  it("does not make us sit out the wait that it asks for", async () => {
    const text = "BAD Request is throttled. Suggested Backoff Time: 92415 milliseconds";
    server = await startScriptedImap({
      answer: ({ tag, line }) => (line.startsWith("EXAMINE") ? [`${tag} ${text}`] : undefined),
    });
    const startedAt = Date.now();
    const { stages } = await diagnose(settings(server.port));
    expect(stages.at(-1)).toMatchObject({ name: "folders", error: { code: "imap.throttled", retryAfterMs: 92_415 } });
    expect(Date.now() - startedAt).toBeLessThan(5_000);
  });

  it("is named when it hangs up in the middle", async () => {
    server = await startScriptedImap({ answer: ({ line }) => (line.startsWith("EXAMINE") ? null : undefined) });
    expect(await outcomeOf(settings(server.port))).toBe("folders imap.connection_lost");
  });
});

function closedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "localhost", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
