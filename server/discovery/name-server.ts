import { Resolver } from "node:dns/promises";
import { env } from "@/server/env";

const TRY_MS = 1500;
const TRIES = 2;

export interface ServiceRecord {
  name: string;
  port: number;
  priority: number;
  weight: number;
}

/** What a search asks of DNS. A name or a record that does not exist is an empty answer; so is a name server that fails. */
export class NameServer {
  private readonly resolver = new Resolver({ timeout: TRY_MS, tries: TRIES });

  constructor(signal: AbortSignal, servers = env().LOKARIO_DNS_SERVERS) {
    if (servers.length > 0) this.resolver.setServers(servers);
    signal.addEventListener("abort", () => this.resolver.cancel(), { once: true });
  }

  /** The mail exchangers of a domain, the preferred one first. */
  async exchangers(domain: string): Promise<string[]> {
    const records = await orNone(this.resolver.resolveMx(domain));
    return records.sort((a, b) => a.priority - b.priority).map(({ exchange }) => exchange);
  }

  services(name: string): Promise<ServiceRecord[]> {
    return orNone(this.resolver.resolveSrv(name));
  }

  aliases(name: string): Promise<string[]> {
    return orNone(this.resolver.resolveCname(name));
  }
}

async function orNone<T>(asking: Promise<T[]>): Promise<T[]> {
  try {
    return await asking;
  } catch {
    return [];
  }
}
