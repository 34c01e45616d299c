import { describe, expect, test } from "vitest";
import { Internet } from "@/tests/support/internet";

describe("the table", () => {
  test("knows a provider's own addresses without asking DNS, and proves its servers", async () => {
    const internet = new Internet();
    await internet.imap("imap.free.fr:993");
    await internet.add("smtp.free.fr:465", "220 ready");
    expect(await internet.find("marie@free.fr")).toEqual({
      source: "table",
      provider: "free",
      offer: null,
      imap: { host: "imap.free.fr", port: 993, security: "tls" },
      smtp: { host: "smtp.free.fr", port: 465, security: "tls" },
      username: "localPart",
      password: "own",
      helpUrl: "https://zimbra.free.fr",
      proven: true,
    });
    expect(internet.names?.questions).toEqual([]);
  });

  test("is told as unproven where its server does not answer from here", async () => {
    expect(await new Internet().find("marie@gmail.com")).toMatchObject({
      source: "table",
      imap: { host: "imap.gmail.com" },
      password: "app",
      proven: false,
    });
  });

  test("tries the other server of a provider whose sources disagree", async () => {
    const internet = new Internet();
    await internet.imap("imap.bouyguestelecom.fr:993");
    expect(await internet.find("marie@bbox.fr")).toMatchObject({
      imap: { host: "imap.bouyguestelecom.fr" },
      proven: true,
    });
  });

  test("finds the region of a Zoho address", async () => {
    expect(await new Internet().find("marie@zohomail.com")).toMatchObject({
      offer: "zohoCom",
      imap: { host: "imap.zoho.com" },
    });
  });

  test.each(["marie@proton.me", "marie@moncommerce.test"])(
    "answers at once that Proton cannot be connected: %s",
    async (address) => {
      const zone = { "moncommerce.test": { mx: [[10, "mail.protonmail.ch"] as [number, string]] } };
      expect(await new Internet().find(address, zone)).toMatchObject({
        provider: "proton",
        imap: null,
        password: "impossible",
      });
    },
  );
});
