import { createServer } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { diagnose } from "@/server/imap/diagnose";
import type { ImapSettings } from "@/server/imap/settings";
import { runTest, startDeadline } from "@/server/mailboxes/run-test";
import type { MailboxTestEvent } from "@/server/mailboxes/views";
import { diagnoseSmtp } from "@/server/smtp/diagnose-smtp";
import { listenOnLoopback } from "@/tests/support/listen-on-loopback";
import { type Answer, startScriptedImap } from "@/tests/support/scripted-imap";
import { dribble, late, whenever } from "@/tests/support/scripted-imap-faults";
import { type SmtpScript, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { imapFailure, smtpFailure } from "./support/failure-of";

const running: { stop: () => Promise<void> }[] = [];
afterAll(() => Promise.all(running.map((server) => server.stop())));

const settingsOf = (port: number, useTls = true): ImapSettings => ({
  ...{ host: "localhost", port, useTls, username: "contact@moncommerce.test", password: "secret" },
});

async function imapPort(answer?: Answer, greeting?: string): Promise<number> {
  const server = await startScriptedImap({ ...(answer && { answer }), ...(greeting !== undefined && { greeting }) });
  running.push(server);
  return server.port;
}

async function smtpPort(script: SmtpScript): Promise<number> {
  const server = await startScriptedSmtp(script);
  running.push(server);
  return server.port;
}

/** Accepts and never says anything. */
async function silentPort(): Promise<number> {
  const server = await listenOnLoopback(createServer((socket) => socket.on("error", () => {})));
  running.push(server);
  return server.port;
}

const silence: Answer = () => [];

// All at once: each is waited for.
describe.concurrent("a server that says nothing ends in bounded time, at its stage", () => {
  it("when TLS does not begin", async () => {
    const port = await silentPort();
    const [tls, starttls] = await Promise.all([imapFailure(settingsOf(port)), imapFailure(settingsOf(port, false))]);
    expect([tls.where, starttls.where]).toEqual(["tls imap.timeout", "tls imap.timeout"]);
    expect(tls.fr?.title).toBe("Le serveur ne répond pas");
    expect(Math.max(tls.seconds, starttls.seconds)).toBeLessThan(20);
  });

  it.each([
    ["the login", whenever(/^LOGIN/, silence), "login imap.timeout"],
    ["the list of folders", whenever(/^LIST "" "\*"/, silence), "folders imap.timeout"],
    ["INBOX", whenever(/^EXAMINE/, silence), "folders imap.timeout"],
    ["the login, byte by byte", whenever(/^LOGIN/, dribble(5_000)), "login imap.timeout"],
  ])("at %s", async (_what, answer, where) => {
    const seen = await imapFailure(settingsOf(await imapPort(answer)));
    expect(seen.where).toBe(where);
    expect(seen.seconds).toBeLessThan(52);
  });

  it.each([
    ["its greeting", { greeting: null }, "login smtp.timeout"],
    ["its greeting before STARTTLS", { tls: false, greeting: null }, "tls smtp.timeout"],
    ["EHLO", { answer: (line: string) => (line.startsWith("EHLO") ? [] : undefined) }, "login smtp.timeout"],
    ["STARTTLS", { tls: false, answer: (line: string) => (line === "STARTTLS" ? [] : undefined) }, "tls smtp.timeout"],
    ["the login", { answer: (line: string) => (line.startsWith("AUTH") ? [] : undefined) }, "login smtp.timeout"],
  ] satisfies [string, SmtpScript, string][])("of sending at %s", async (_what, script: SmtpScript, where) => {
    const seen = await smtpFailure(settingsOf(await smtpPort(script), script.tls ?? true));
    expect(seen.where).toBe(where);
    expect(seen.seconds).toBeLessThan(20);
  });

  it("in 50 seconds for reading and sending together", async () => {
    const slow = await imapPort(whenever(/^EXAMINE/, late(40_000)));
    const silent = await smtpPort({ answer: (line) => (line.startsWith("AUTH") ? [] : undefined) });
    const startedAt = performance.now();
    const events: MailboxTestEvent[] = [];
    const plan = { imap: settingsOf(slow), smtp: settingsOf(silent) };
    for await (const event of runTest(plan, { deadline: startDeadline(), signal: undefined })) events.push(event);
    expect(events.at(-2)).toMatchObject({ service: "smtp", name: "login", error: { code: "smtp.timeout" } });
    expect(events.at(-1)).toMatchObject({ kind: "result", ok: false });
    expect(performance.now() - startedAt).toBeLessThan(51_000);
  });

  it("when the name server never answers", async () => {
    const resolver = () => new Promise<string[]>(() => {});
    const [{ stages }, sending] = await Promise.all([
      diagnose(settingsOf(993), { resolver }),
      diagnoseSmtp(settingsOf(465), { resolver }),
    ]);
    expect(stages).toMatchObject([{ name: "dns", error: { code: "imap.timeout" } }]);
    expect(sending.stages).toMatchObject([{ name: "dns", error: { code: "smtp.timeout" } }]);
    expect(stages[0]?.ms).toBeLessThan(50_000);
  });
});

describe("a name server that changes its mind", () => {
  it("is asked once for sending too, and never leads to the second answer", async () => {
    const port = await smtpPort({});
    const answers = [["127.0.0.2"], ["127.0.0.1"]];
    let asked = 0;
    const resolver = async () => answers[asked++] ?? [];
    const settings = { ...settingsOf(port), host: "smtp.rebind.test" };
    const { stages } = await diagnoseSmtp(settings, { policy: { allowPrivate: true }, resolver });
    expect(stages.at(-1)).toMatchObject({ name: "tcp", error: { code: "smtp.refused" } });
    expect(asked).toBe(1);
  });

  it("gains nothing by naming an address of the machine's own network", async () => {
    for (const address of ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::ffff:10.0.0.1"]) {
      const options = { policy: { allowPrivate: false }, resolver: async () => ["8.8.8.8", address] };
      const settings = { ...settingsOf(465), host: "smtp.rebind.test" };
      const { stages } = await diagnoseSmtp(settings, options);
      expect(stages).toMatchObject([{ name: "dns", error: { code: "mailbox.host_forbidden" } }]);
    }
  });
});
