import type { RouteOptions } from "@/server/network/plan-route";
import { timeLimit } from "@/server/network/time-limit";
import { domainOf, findProviderByAddress } from "@/server/providers/find-provider";
import { askAutoconfig } from "./ask-autoconfig";
import { askExchangers } from "./ask-exchangers";
import { askServices } from "./ask-services";
import { askTable } from "./ask-table";
import { guessServers } from "./guess-servers";
import { NameServer } from "./name-server";
import type { Candidates, PortAt, Search } from "./search";
import { settle } from "./settle";
import type { FoundSettings, SettingsSource } from "./views";

export interface SearchOptions {
  signal?: AbortSignal;
  route?: Omit<RouteOptions, "signal">;
  /** Addresses of name servers; default: the environment's, else the system's. */
  dnsServers?: string[];
  portAt?: PortAt;
}

type Source = (search: Search) => Promise<Candidates | null>;

const SEARCH_MS = 10_000;

/** By trust: what stands further up is believed first, whoever answers first. */
const SOURCES: readonly [SettingsSource, Source][] = [
  ["mx", askExchangers],
  ["srv", askServices],
  ["autoconfig", askAutoconfig],
  ["guess", guessServers],
];

/**
 * From an address alone to settings that work: all sources are asked at once, and the most trusted one whose servers
 * answer wins. What only the table vouches for is told too, as such; null when nothing is found in time.
 */
export async function findSettings(emailAddress: string, options: SearchOptions = {}): Promise<FoundSettings | null> {
  const over = new AbortController();
  const signals = [over.signal, timeLimit(SEARCH_MS), ...(options.signal ? [options.signal] : [])];
  const signal = AbortSignal.any(signals);
  const search: Search = {
    emailAddress,
    domain: domainOf(emailAddress),
    names: new NameServer(signal, options.dnsServers),
    signal,
    route: options.route ?? {},
    portAt: options.portAt ?? ((_host, port) => port),
  };
  // The table's own domains need no search: their owners are known.
  const sources = findProviderByAddress(emailAddress) ? [["table", askTable] as const] : SOURCES;
  const answers = sources.map(([source, ask]) => answerOf(source, ask, search));
  try {
    return await firstProven(answers);
  } finally {
    over.abort();
  }
}

/** A source that fails has found nothing. */
async function answerOf(source: SettingsSource, ask: Source, search: Search): Promise<FoundSettings | null> {
  try {
    const candidates = await ask(search);
    return candidates && (await settle(source, candidates, search));
  } catch {
    return null;
  }
}

async function firstProven(answers: Promise<FoundSettings | null>[]): Promise<FoundSettings | null> {
  let unproven: FoundSettings | null = null;
  for (const answer of answers) {
    const found = await answer;
    if (found?.proven || found?.password === "impossible") return found;
    unproven ??= found;
  }
  return unproven;
}
