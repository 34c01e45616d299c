import { describe, expect, onTestFinished, test } from "vitest";
import { configured, Internet } from "@/tests/support/internet";
import { startNameServer } from "@/tests/support/name-server";

describe("guesses", () => {
  test("come last, encrypted from the start before STARTTLS", async () => {
    const internet = new Internet();
    await internet.add("imap.moncommerce.test:143", "* OK ready", {
      security: "starttls",
      answers: { STARTTLS: "a OK go" },
    });
    expect(await internet.find("contact@moncommerce.test")).toMatchObject({
      source: "guess",
      imap: { host: "imap.moncommerce.test", port: 143, security: "starttls" },
      smtp: null,
    });
    await internet.imap("mail.moncommerce.test:993");
    expect(await internet.find("contact@moncommerce.test")).toMatchObject({
      imap: { host: "mail.moncommerce.test", port: 993 },
    });
  });
});

test("the more trusted answer wins, whichever comes first", async () => {
  const internet = new Internet();
  await internet.imap("mail.gandi.net:993");
  await internet.imap("imap.moncommerce.test:993");
  await internet.website("autoconfig.moncommerce.test", configured);
  await internet.imap("in.moncommerce.test:993");
  const found = await internet.find("contact@moncommerce.test", {
    "moncommerce.test": { mx: [[1, "fb.mail.gandi.net"]] },
  });
  expect(found).toMatchObject({ source: "mx", provider: "gandi" });
});

test("servers on private addresses are not called, whoever names them", async () => {
  const internet = new Internet();
  const secret = await internet.imap("interne.test:993");
  await internet.imap("imap.moncommerce.test:993");
  const found = await internet.find(
    "contact@moncommerce.test",
    {
      "_imaps._tcp.moncommerce.test": {
        srv: [
          [0, 0, 993, "interne.test"],
          [1, 0, 6379, "localhost"],
          [2, 0, 993, "127.1"],
        ],
      },
    },
    { route: { policy: { allowPrivate: false }, resolver: async () => ["127.0.0.1"] } },
  );
  expect(found).toBeNull();
  expect(secret.count()).toBe(0);
});

test("ends in time when nobody answers", async () => {
  const silent = await startNameServer({}, { silent: true });
  onTestFinished(() => silent.close());
  const internet = new Internet();
  await internet.add("imap.moncommerce.test:993", "");
  const startedAt = performance.now();
  expect(await internet.find("contact@moncommerce.test", {}, { dnsServers: [silent.address] })).toBeNull();
  expect(performance.now() - startedAt).toBeLessThan(11_000);
});

test("ends at once when its reader leaves", async () => {
  const silent = await startNameServer({}, { silent: true });
  onTestFinished(() => silent.close());
  const leave = new AbortController();
  setTimeout(() => leave.abort(), 100);
  const startedAt = performance.now();
  const found = new Internet().find(
    "contact@moncommerce.test",
    {},
    { dnsServers: [silent.address], signal: leave.signal },
  );
  expect(await found).toBeNull();
  expect(performance.now() - startedAt).toBeLessThan(1_500);
});
