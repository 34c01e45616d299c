import { onTestFinished } from "vitest";
import { findSettings, type SearchOptions } from "@/server/discovery/find-settings";
import { type GreetingServer, startGreetingServer } from "./greeting-server";
import { type FakeNameServer, startNameServer, type Zone } from "./name-server";

/** A little Internet on loopback, for one test: names, mail servers and web servers; what it lacks does not exist. */
export class Internet {
  private readonly places = new Map<string, GreetingServer>();
  names: FakeNameServer | null = null;

  async add(
    place: string,
    greeting: string,
    options: { security?: "tls" | "starttls"; certificate?: string; answers?: Record<string, string> } = {},
  ): Promise<GreetingServer> {
    const { security = "tls", certificate = place.split(":")[0] ?? "", answers } = options;
    const server = await startGreetingServer({ host: certificate, greeting, security, ...(answers && { answers }) });
    onTestFinished(() => server.close());
    this.places.set(place, server);
    return server;
  }

  imap(place: string, certificate?: string): Promise<GreetingServer> {
    return this.add(place, "* OK ready", certificate ? { certificate } : {});
  }

  /** A web server that answers every question so. */
  website(host: string, answer: string): Promise<GreetingServer> {
    return this.add(`${host}:443`, "", { answers: { GET: answer } });
  }

  async find(emailAddress: string, zone: Zone = {}, more: SearchOptions = {}) {
    const names = await startNameServer(zone);
    this.names = names;
    onTestFinished(() => names.close());
    return findSettings(emailAddress, {
      dnsServers: [names.address],
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

/** The answer of a web server that has the settings of any domain's mail. */
export const configured =
  'HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="x">' +
  '<incomingServer type="imap"><hostname>in.%EMAILDOMAIN%</hostname><port>993</port><socketType>SSL</socketType><username>%EMAILLOCALPART%</username></incomingServer>' +
  '<outgoingServer type="smtp"><hostname>out.%EMAILDOMAIN%</hostname><port>465</port><socketType>SSL</socketType></outgoingServer>' +
  "</emailProvider></clientConfig>";
