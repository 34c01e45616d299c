import { describe, expect, test } from "vitest";
import { describeProvider, findProviderByAddress, findProviderByHost, findProviderByMx } from "./find-provider";
import { PROVIDER_KEYS } from "./provider";
import { PROVIDERS } from "./table";

describe("the table of providers", () => {
  test("has one row for each key that can be chosen", () => {
    expect(PROVIDERS.map(({ key }) => key).sort()).toEqual(PROVIDER_KEYS.filter((key) => key !== "demo").sort());
  });

  test.each(PROVIDERS.map((provider) => [provider.key, provider] as const))(
    "gives %s servers of its own, encrypted from the start or by STARTTLS on its port",
    (key, provider) => {
      const sets = [
        provider,
        ...provider.offers,
        ...provider.alternatives,
        ...(provider.business ? [provider.business] : []),
      ];
      for (const { imap, smtp } of sets) {
        if (imap) expect(imap).toMatchObject({ port: 993, security: "tls" });
        if (smtp) expect([smtp.port, smtp.security]).toEqual(smtp.port === 465 ? [465, "tls"] : [587, "starttls"]);
        for (const server of [imap, smtp]) if (server) expect(findProviderByHost(server.host)?.key).toBe(key);
      }
    },
  );

  test("links to pages of providers by https only", () => {
    for (const { helpUrl } of PROVIDERS) if (helpUrl) expect(helpUrl).toMatch(/^https:\/\//);
  });

  test("gives no domain and no exchanger to two providers", () => {
    for (const list of [PROVIDERS.flatMap(({ domains }) => domains), PROVIDERS.flatMap(({ mx }) => mx)]) {
      expect(new Set(list).size).toBe(list.length);
    }
  });
});

test.each([
  ["marie@gmail.com", "gmail"],
  ["Marie@WANADOO.fr ", "orange"],
  ["marie@free.fr", "free"],
  ["marie@laposte.net", "laposte"],
  ["marie@proton.me", "proton"],
  ["marie@moncommerce.fr", undefined],
  ["gmail.com", undefined],
  ["marie@notgmail.com", undefined],
])("the address %s is of %s", (address, key) => {
  expect(findProviderByAddress(address)?.key).toBe(key);
});

test.each([
  [["aspmx.l.google.com", "alt1.aspmx.l.google.com"], "gmail"],
  [["moncommerce-fr.mail.protection.outlook.com."], "outlook"],
  [["moncommerce-fr.a-v1.mx.microsoft"], "outlook"],
  [["mx1.mail.ovh.net", "mx2.mail.ovh.net"], "ovh"],
  [["mx00.ionos.fr"], "ionos"],
  [["mx00.kundenserver.de"], "ionos"],
  [["spool.mail.gandi.net", "fb.mail.gandi.net"], "gandi"],
  [["mta-gw.infomaniak.ch"], "infomaniak"],
  [["mx.zoho.eu"], "zoho"],
  [["mx1.hostinger.com"], "hostinger"],
  [["in1-smtp.messagingengine.com"], "fastmail"],
  [["mx01.mail.icloud.com"], "icloud"],
  [["mail.protonmail.ch"], "proton"],
  [["MAIL.PROTONMAIL.CH"], "proton"],
  [["mail.moncommerce.fr"], undefined],
  [["notgoogle.com"], undefined],
  [[], undefined],
])("mail that %j receives is at %s", (exchanges, key) => {
  expect(findProviderByMx(exchanges)?.key).toBe(key);
});

test("a host that nobody knows is its own provider, whose passwords are its own", () => {
  expect(describeProvider("mail.moncommerce.fr")).toEqual({
    key: "other",
    name: "mail.moncommerce.fr",
    password: "own",
  });
  expect(describeProvider("PRO1.mail.ovh.net").name).toBe("OVH");
});
