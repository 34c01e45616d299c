import { findProviderByHost } from "@/server/providers/find-provider";
import type { OfferKey, Provider, ServerAddress } from "@/server/providers/provider";
import { proveServer } from "./prove-server";
import type { Candidates, Search } from "./search";
import type { FoundSettings, SettingsSource } from "./views";

/** The first of a source's servers that answer as they should; null when none does and nobody vouches for them. */
export async function settle(
  source: SettingsSource,
  candidates: Candidates,
  search: Search,
): Promise<FoundSettings | null> {
  const [imap, smtp] = await Promise.all([
    firstAnswering(candidates.imap, "imap", search),
    firstAnswering(candidates.smtp, "smtp", search),
  ]);
  if (!imap && !candidates.provider) return null;
  const server = imap ?? candidates.imap[0] ?? null;
  const provider = candidates.provider ?? findProviderByHost(server?.host ?? "");
  return {
    source,
    provider: provider?.key ?? "other",
    offer: candidates.offer !== undefined ? candidates.offer : offerAt(provider, server),
    imap: server,
    // What is sent later is tested later: for a provider's own settings the table is enough.
    smtp: smtp ?? (candidates.provider ? (candidates.smtp[0] ?? null) : null),
    username: candidates.username,
    password: provider?.password ?? "own",
    helpUrl: provider?.helpUrl ?? null,
    proven: imap !== null,
  };
}

function offerAt(provider: Provider | null, server: ServerAddress | null): OfferKey | null {
  return provider?.offers.find(({ host }) => server && host.test(server.host))?.key ?? null;
}

/** Above what anybody has: what a domain publishes is a stranger's word, and must not send us to hundreds of servers. */
const MAX_TRIED = 6;

/** All are tried at once; the one that stands first among those that answer is taken. */
async function firstAnswering(
  servers: ServerAddress[],
  protocol: "imap" | "smtp",
  search: Search,
): Promise<ServerAddress | null> {
  const tries = servers.slice(0, MAX_TRIED).map((server) => proveServer(server, protocol, search));
  for (const [index, answers] of tries.entries()) if (await answers) return servers[index] ?? null;
  return null;
}
