import { afterAll, expect, it, vi } from "vitest";
import { startScriptedSmtp } from "@/tests/support/scripted-smtp";
import { findSystemSmtp } from "./system-smtp";

const server = await startScriptedSmtp({ tls: false, password: "p@ss/w:rd" });
afterAll(() => server.stop());

it("signs in to the operator's server, over STARTTLS, with what its address says", async () => {
  vi.stubEnv("LOKARIO_SMTP_URL", `smtp://alertes%40a.test:p%40ss%2Fw%3Ard@localhost:${server.port}`);
  vi.stubEnv("LOKARIO_MAIL_FROM", "alertes@a.test");
  const system = findSystemSmtp();
  const mail = {
    from: "alertes@a.test",
    to: ["claire@a.test"],
    content: Buffer.from("Subject: Essai\r\n\r\nBonjour\r\n"),
  };
  await system?.handIn({ ...mail, onReady: async () => {} });
  expect(system?.from).toEqual({ name: "Lokario", address: "alertes@a.test" });
  expect(server.mails).toMatchObject([{ from: "alertes@a.test", to: ["claire@a.test"] }]);
  expect(server.received.some((line) => line.startsWith("plain:AUTH"))).toBe(false);
});
