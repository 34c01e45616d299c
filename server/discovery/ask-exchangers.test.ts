import { describe, expect, test } from "vitest";
import { Internet } from "@/tests/support/internet";
import type { Zone } from "@/tests/support/name-server";

describe("the domain's mail exchangers", () => {
  const mx = (exchange: string): Zone => ({
    "moncommerce.test": {
      mx: [
        [5, exchange],
        [1, exchange],
      ],
    },
  });

  test.each([
    ["aspmx.l.google.com", "gmail", "imap.gmail.com", "smtp.gmail.com"],
    ["moncommerce-test.mail.protection.outlook.com", "outlook", "outlook.office365.com", "smtp.office365.com"],
    ["spool.mail.gandi.net", "gandi", "mail.gandi.net", "mail.gandi.net"],
    ["mx.zoho.eu", "zoho", "imappro.zoho.eu", "smtppro.zoho.eu"],
    ["mx2.mail.ovh.net", "ovh", "ssl0.ovh.net", "ssl0.ovh.net"],
    ["mx00.ionos.fr", "ionos", "imap.ionos.fr", "smtp.ionos.fr"],
  ])("at %s are %s's: %s, %s", async (exchange, provider, imap, smtp) => {
    const internet = new Internet();
    await internet.imap(`${imap}:993`);
    expect(await internet.find("contact@moncommerce.test", mx(exchange))).toMatchObject({
      source: "mx",
      provider,
      imap: { host: imap },
      smtp: { host: smtp },
      username: "address",
      proven: true,
    });
  });

  test.each([
    ["pro3.mail.ovh.net", "emailPro"],
    ["ex2.mail.ovh.net", "exchange"],
  ])("leave OVH's offer to the records beside them: %s is %s", async (host, offer) => {
    const zone = {
      ...mx("mx1.mail.ovh.net"),
      "_autodiscover._tcp.moncommerce.test": { srv: [[0, 0, 443, host]] },
    } as Zone;
    expect(await new Internet().find("contact@moncommerce.test", zone)).toMatchObject({
      provider: "ovh",
      offer,
      imap: { host, port: 993, security: "tls" },
      smtp: { host, port: 587, security: "starttls" },
    });
  });
});

test("an offer that no record tells is left to be asked for", async () => {
  const zone: Zone = { "moncommerce.test": { mx: [[1, "mx1.mail.ovh.net"]] } };
  expect(await new Internet().find("contact@moncommerce.test", zone)).toMatchObject({ provider: "ovh", offer: null });
});
