import { simpleParser } from "mailparser";
import { describe, expect, it } from "vitest";
import { composeAutomaticMail } from "./compose-automatic-mail";
import type { Mail } from "./mail";

const mail: Mail = {
  from: { name: "Lokario", address: "alertes@atelier.test" },
  to: { name: "Claire Martin", address: "claire@atelier.test" },
  subject: "Résolu : « Boutique » reçoit de nouveau vos emails",
  text: "Bonjour Claire,\n.\nÀ bientôt",
  html: "<p>Bonjour Claire</p>",
  messageId: "alert-1@lokario.test",
  inReplyTo: "alert-0@lokario.test",
  date: new Date("2026-11-23T14:00:00Z"),
};
const compose = async (changes: Partial<Mail> = {}) => {
  const raw = await composeAutomaticMail({ ...mail, ...changes });
  return { raw: raw.toString(), parsed: await simpleParser(raw) };
};

describe("a mail of Lokario's own", () => {
  it("has both texts, its accents, and ids that are the same at each attempt", async () => {
    const { parsed } = await compose();
    expect(parsed).toMatchObject({
      subject: mail.subject,
      messageId: "<alert-1@lokario.test>",
      inReplyTo: "<alert-0@lokario.test>",
      date: mail.date,
      html: expect.stringContaining("Bonjour Claire"),
    });
    expect(parsed.text).toContain("À bientôt");
  });

  it("asks machines not to answer", async () => {
    const { parsed } = await compose();
    expect(parsed.headers.get("auto-submitted")).toBe("auto-generated");
  });

  it.each(["Boutique\r\nBcc: eve@evil.test", "Boutique\nBcc: eve@evil.test", "Boutique\u0000\u000bBcc: eve@evil.test"])(
    "takes no header from a name or a subject (%j)",
    async (hostile) => {
      const { raw, parsed } = await compose({
        subject: hostile,
        to: { name: hostile, address: "claire@atelier.test" },
        from: { name: hostile, address: "alertes@atelier.test" },
      });
      expect(raw).not.toMatch(/^Bcc:/im);
      expect(parsed.bcc).toBeUndefined();
      expect(parsed.to).toMatchObject({ value: [{ address: "claire@atelier.test" }] });
    },
  );

  it.each([
    "eve@evil.test>\r\nRCPT TO:<other@evil.test",
    "a@b.test, eve@evil.test",
    "<a@b.test>",
    "nobody",
    "a b@c.test",
  ])("goes to no address that is none (%j)", async (address) => {
    await expect(compose({ to: { name: "", address } })).rejects.toMatchObject({ code: "internal" });
  });
});
