import { afterEach, describe, expect, it } from "vitest";
import { type ScriptedSmtp, type SmtpScript, startScriptedSmtp } from "@/tests/support/scripted-smtp";
import type { Mail } from "./mail";
import { sendMail } from "./send-mail";

const mail: Mail = {
  from: { name: "Lokario", address: "alertes@atelier.test" },
  to: { name: "Claire", address: "claire@atelier.test" },
  subject: "Essai",
  text: "Une ligne\n.\n.. et une autre",
  html: "<p>Une ligne</p>",
  messageId: "alert-1@lokario.test",
  date: new Date(),
};
let server: ScriptedSmtp;

afterEach(() => server.stop());

async function send(script: SmtpScript, password = "secret") {
  server = await startScriptedSmtp(script);
  const settings = { host: "localhost", port: server.port, useTls: script.tls ?? true, username: "claire", password };
  return sendMail(settings, mail, { policy: { allowPrivate: true } });
}

describe("a mail that is handed in", () => {
  it.each([{ tls: true }, { tls: false }])("is taken whole, over TLS (%j)", async (script) => {
    expect(await send(script)).toBe("accepted");
    expect(server.mails).toMatchObject([{ from: "alertes@atelier.test", to: ["claire@atelier.test"] }]);
    expect(server.mails[0]?.content).toMatch(/Une ligne[\s\S]*^\.$[\s\S]*et une autre/m);
    expect(server.received.join("\n")).not.toMatch(/plain:(MAIL|AUTH)/);
  });

  it.each([
    ["MAIL", "smtp.blocked", "550 5.7.1 no"],
    ["RCPT", "smtp.throttled", "451 4.7.1 greylisted"],
    ["DATA", "smtp.unavailable", "421 4.3.2 shutting down"],
  ])("and refused at %s was not taken", async (command, code, reply) => {
    const answer = (line: string) => (line.startsWith(command) ? [reply] : undefined);
    await expect(send({ answer })).rejects.toMatchObject({ code });
    expect(server.mails).toEqual([]);
  });

  it("and refused after its content was not taken", async () => {
    await expect(send({ answer: (line) => (line === "." ? ["554 5.6.0 spam"] : undefined) })).rejects.toMatchObject({
      code: "smtp.blocked",
    });
  });

  it("was not taken when the connection breaks before its content", async () => {
    await expect(send({ answer: (line) => (line.startsWith("RCPT") ? null : undefined) })).rejects.toMatchObject({
      code: "smtp.connection_lost",
    });
  });

  it("may have been taken when the connection breaks instead of an answer", async () => {
    expect(await send({ answer: (line) => (line === "." ? null : undefined) })).toBe("unconfirmed");
  });

  it("is not even begun with the wrong password", async () => {
    await expect(send({}, "wrong")).rejects.toMatchObject({ code: "smtp.auth_failed" });
    expect(server.received.some((line) => line.startsWith("MAIL"))).toBe(false);
  });
});
