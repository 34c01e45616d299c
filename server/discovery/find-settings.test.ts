import { afterEach, describe, expect, test } from "vitest";
import { type GreetingServer, startGreetingServer } from "@/tests/support/greeting-server";
import { type FakeNameServer, startNameServer, type Zone } from "@/tests/support/name-server";
import { findSettings, type SearchOptions } from "./find-settings";

const open: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** A little Internet on loopback: names, mail servers and web servers; what it lacks does not exist. */
class Internet {
  private readonly places = new Map<string, GreetingServer>();
  names: FakeNameServer | null = null;

  async add(
    place: string,
    greeting: string,
    options: { security?: "tls" | "starttls"; certificate?: string; answers?: Record<string, string> } = {},
  ): Promise<GreetingServer> {
    const { security = "tls", certificate = place.split(":")[0] ?? "", answers } = options;
    const server = await startGreetingServer({ host: certificate, greeting, security, ...(answers && { answers }) });
    open.push(server);
    this.places.set(place, server);
    return server;
  }

  imap(place: string, certificate?: string): Promise<GreetingServer> {
    return this.add(place, "* OK ready", certificate ? { certificate } : {});
  }

  async find(emailAddress: string, zone: Zone = {}, more: SearchOptions = {}) {
    this.names = await startNameServer(zone);
    open.push(this.names);
    return findSettings(emailAddress, {
      dnsServers: [this.names.address],
      route: {
        policy: { allowPrivate: true },
        resolver: async (host) => {
          if ([...this.places.keys()].some((place) => place.startsWith(`${host}:`))) return ["127.0.0.1"];
          throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
        },
      },
      // Port 9 of loopback: closed.
      portAt: (host, port) => this.places.get(`${host}:${port}`)?.port ?? 9,
      ...more,
    });
  }
}

const xml = (servers: string) =>
  `HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="x">${servers}</emailProvider></clientConfig>`;
const website = (internet: Internet, host: string, answer: string) =>
  internet.add(`${host}:443`, "", { answers: { GET: answer } });
const configured = xml(
  '<incomingServer type="imap"><hostname>in.%EMAILDOMAIN%</hostname><port>993</port><socketType>SSL</socketType><username>%EMAILLOCALPART%</username></incomingServer>' +
    '<outgoingServer type="smtp"><hostname>out.%EMAILDOMAIN%</hostname><port>465</port><socketType>SSL</socketType></outgoingServer>',
);

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

describe("SRV records", () => {
  test("are followed by priority to the first server that answers", async () => {
    const internet = new Internet();
    await internet.imap("b.hebergeur.test:1993");
    await internet.add("out.hebergeur.test:587", "220 ready", {
      security: "starttls",
      answers: { EHLO: "250-hi\r\n250 STARTTLS", STARTTLS: "220 go on" },
    });
    const found = await internet.find("contact@moncommerce.test", {
      "_imaps._tcp.moncommerce.test": {
        srv: [
          [20, 1, 1993, "b.hebergeur.test"],
          [10, 1, 993, "a.hebergeur.test"],
        ],
      },
      "_submission._tcp.moncommerce.test": { srv: [[0, 1, 587, "out.hebergeur.test"]] },
    });
    expect(found).toMatchObject({
      source: "srv",
      provider: "other",
      imap: { host: "b.hebergeur.test", port: 1993, security: "tls" },
      smtp: { host: "out.hebergeur.test", port: 587, security: "starttls" },
      proven: true,
    });
  });

  test("with the target « . » say that there is no such service", async () => {
    const zone: Zone = { "_imaps._tcp.moncommerce.test": { srv: [[0, 0, 0, "."]] } };
    expect(await new Internet().find("contact@moncommerce.test", zone)).toBeNull();
  });

  test("are not believed where the certificate is another's, or what answers is no mail server", async () => {
    const internet = new Internet();
    await internet.imap("a.hebergeur.test:993", "ailleurs.test");
    await internet.add("b.hebergeur.test:993", "SSH-2.0-OpenSSH_9.2");
    await internet.add("c.hebergeur.test:143", "* OK ready", {
      security: "starttls",
      answers: { STARTTLS: "a BAD no" },
    });
    const found = await internet.find("contact@moncommerce.test", {
      "_imaps._tcp.moncommerce.test": {
        srv: [
          [1, 1, 993, "a.hebergeur.test"],
          [2, 1, 993, "b.hebergeur.test"],
        ],
      },
      "_imap._tcp.moncommerce.test": { srv: [[1, 1, 143, "c.hebergeur.test"]] },
    });
    expect(found).toBeNull();
  });
});

describe("autoconfig", () => {
  test("is read from the domain's own place, with the user name it asks for", async () => {
    const internet = new Internet();
    const site = await website(internet, "autoconfig.moncommerce.test", configured);
    await internet.imap("in.moncommerce.test:993");
    await internet.add("out.moncommerce.test:465", "220 ready");
    expect(await internet.find("contact@moncommerce.test")).toMatchObject({
      source: "autoconfig",
      imap: { host: "in.moncommerce.test" },
      smtp: { host: "out.moncommerce.test" },
      username: "localPart",
    });
    expect(site.count()).toBe(1);
  });

  test("is read from .well-known too, and after a redirect whose host was checked", async () => {
    const internet = new Internet();
    await website(
      internet,
      "moncommerce.test",
      "HTTP/1.1 302 Found\r\nLocation: https://config.hebergeur.test/x.xml\r\n\r\n",
    );
    await website(internet, "config.hebergeur.test", configured);
    await internet.imap("in.moncommerce.test:993");
    expect(await internet.find("contact@moncommerce.test")).toMatchObject({ source: "autoconfig", proven: true });
  });

  test.each([
    ["to clear text", "HTTP/1.1 302 Found\r\nLocation: http://moncommerce.test/x.xml\r\n\r\n"],
    ["to the cloud's own address", "HTTP/1.1 302 Found\r\nLocation: https://169.254.169.254/x.xml\r\n\r\n"],
    ["in circles", "HTTP/1.1 302 Found\r\nLocation: https://moncommerce.test/x.xml\r\n\r\n"],
    ["nowhere: too long", configured.replace("</clientConfig>", `${" ".repeat(70_000)}</clientConfig>`)],
    ["nowhere: not there", configured.replace("200 OK", "404 Not Found")],
  ])("leads %s, and is left", async (_where, answer) => {
    const internet = new Internet();
    await website(internet, "moncommerce.test", answer);
    await internet.imap("in.moncommerce.test:993");
    expect(await internet.find("contact@moncommerce.test")).toBeNull();
  });
});

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
  await website(internet, "autoconfig.moncommerce.test", configured);
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
  open.push(silent);
  const internet = new Internet();
  await internet.add("imap.moncommerce.test:993", "");
  const startedAt = performance.now();
  expect(await internet.find("contact@moncommerce.test", {}, { dnsServers: [silent.address] })).toBeNull();
  expect(performance.now() - startedAt).toBeLessThan(11_000);
});

test("ends at once when its reader leaves", async () => {
  const silent = await startNameServer({}, { silent: true });
  open.push(silent);
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
