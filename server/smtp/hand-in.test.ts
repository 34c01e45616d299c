import { afterEach, describe, expect, it } from "vitest";
import { type ScriptedSmtp, type SmtpScript, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { connectSmtp } from "./connect-smtp";
import { handIn } from "./hand-in";

const content = Buffer.from("Subject: Essai\r\n\r\nUne ligne\r\n.\r\n.. et une autre\r\n");
let ready: number;
let server: ScriptedSmtp;

afterEach(() => server.stop());

async function send(script: SmtpScript, changes: { content?: Buffer; to?: string[] } = {}) {
  ready = 0;
  server = await startScriptedSmtp(script);
  const account = { username: "claire", password: "secret" };
  const settings = { host: "localhost", port: server.port, useTls: script.tls ?? true, ...account };
  const onReady = async () => {
    ready += 1;
  };
  const mail = { from: "alertes@atelier.test", to: ["claire@atelier.test"], content, onReady, ...changes };
  return handIn(await connectSmtp(settings), settings, mail);
}

describe("a mail that is handed in", () => {
  it.each([{ tls: true }, { tls: false }])("is taken whole, over TLS (%j)", async (script) => {
    expect(await send(script)).toEqual({ refused: [] });
    expect(ready).toBe(1);
    expect(server.mails).toMatchObject([{ from: "alertes@atelier.test", to: ["claire@atelier.test"] }]);
    expect(server.mails[0]?.content).toMatch(/Une ligne[\s\S]*^\.$[\s\S]*et une autre/m);
    expect(server.received.join("\n")).not.toMatch(/plain:(MAIL|AUTH)/);
  });

  it.each([
    ["MAIL", "smtp.sender_refused", "550 5.7.1 no"],
    ["RCPT", "smtp.throttled", "451 4.7.1 greylisted"],
    ["DATA", "smtp.unavailable", "421 4.3.2 shutting down"],
  ])("and refused at %s was not taken", async (command, code, reply) => {
    const answer = (line: string) => (line.startsWith(command) ? [reply] : undefined);
    await expect(send({ answer })).rejects.toMatchObject({ code });
    expect([ready, server.mails]).toEqual([0, []]);
  });

  it("and refused after its content was not taken", async () => {
    await expect(send({ answer: (line) => (line === "." ? ["554 5.6.0 spam"] : undefined) })).rejects.toMatchObject({
      code: "smtp.message_refused",
    });
  });

  it("was not taken when the connection breaks before its content", async () => {
    await expect(send({ answer: (line) => (line.startsWith("RCPT") ? null : undefined) })).rejects.toMatchObject({
      code: "smtp.connection_lost",
    });
  });

  it("may have been taken when the connection breaks instead of an answer", async () => {
    const answer = (line: string) => (line === "." ? null : undefined);
    await expect(send({ answer })).rejects.toMatchObject({ code: "smtp.outcome_unknown" });
  });

  it.each([
    ["Bonjour", " SIZE=9"],
    ["Été", " BODY=8BITMIME SIZE=7"],
  ])("is announced as what it is (%s)", async (words, said) => {
    await send({ offers: ["AUTH PLAIN", "SIZE 1000", "8BITMIME"] }, { content: Buffer.from(`${words}\r\n`) });
    expect(server.received).toContain(`MAIL FROM:<alertes@atelier.test>${said}`);
  });

  it("goes to a name with accents by its name in ASCII, and a refusal names it as people do", async () => {
    const to = ["marie@pâtisserie.test"];
    await send({}, { to });
    expect(server.mails.map((mail) => mail.to)).toEqual([["marie@xn--ptisserie-b2a.test"]]);
    await server.stop();
    const answer = (line: string) => (line.startsWith("RCPT") ? ["550 5.1.1 no such user"] : undefined);
    await expect(send({ answer }, { to })).rejects.toMatchObject({ detail: { address: "marie@pâtisserie.test" } });
  });

  it("was not taken by an answer that comes before its end", async () => {
    const answer = (line: string) => (line === "DATA" ? ["354 go on", "250 taken"] : undefined);
    await expect(send({ answer })).rejects.toMatchObject({ code: "smtp.protocol", kind: { retry: true } });
    expect(server.mails).toEqual([]);
  });
});
