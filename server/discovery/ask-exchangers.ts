import { imap, smtpStarttls } from "@/server/providers/defaults";
import { findProviderByMx } from "@/server/providers/find-provider";
import type { Provider, ProviderOffer } from "@/server/providers/provider";
import type { Candidates, Search } from "./search";

/** The settings of the provider that receives the domain's mail. */
export async function askExchangers(search: Search): Promise<Candidates | null> {
  const exchangers = await search.names.exchangers(search.domain);
  const provider = findProviderByMx(exchangers);
  if (!provider) return null;
  const hints = provider.offers.length > 0 ? [...exchangers, ...(await namesBeside(search))] : [];
  const offer = findOffer(provider, hints);
  const servers = offer ?? { ...provider, ...provider.business };
  return {
    imap: servers.imap ? [servers.imap] : [],
    smtp: servers.smtp ? [servers.smtp] : [],
    // What stands before the @ is unique at a provider's own domains only.
    username: "address",
    provider,
    offer: offer?.key ?? null,
  };
}

/** What else a domain's records name: providers whose offers share their exchangers tell customers to set these. */
async function namesBeside({ names, domain }: Search): Promise<string[]> {
  const answers = await Promise.all([
    names.services(`_imaps._tcp.${domain}`).then((records) => records.map(({ name }) => name)),
    names.services(`_autodiscover._tcp.${domain}`).then((records) => records.map(({ name }) => name)),
    names.aliases(`autodiscover.${domain}`),
    names.aliases(`imap.${domain}`),
    names.aliases(`mail.${domain}`),
  ]);
  return answers.flat().map((name) => name.toLowerCase().replace(/\.$/, ""));
}

function findOffer({ offers }: Provider, hints: string[]): Pick<ProviderOffer, "key" | "imap" | "smtp"> | null {
  for (const offer of offers) {
    const host = hints.find((hint) => offer.host.test(hint));
    if (!host) continue;
    if (offer.imap) return { ...offer, ...offer.business };
    // Numbered per customer: the record that told the offer is the server's name.
    return { key: offer.key, imap: imap(host), smtp: smtpStarttls(host) };
  }
  return null;
}
