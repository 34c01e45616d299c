import { findProviderByAddress } from "@/server/providers/find-provider";
import type { Candidates, Search } from "./search";

/** The settings of the provider whose own addresses have this domain. */
export async function askTable({ emailAddress, domain }: Search): Promise<Candidates | null> {
  const provider = findProviderByAddress(emailAddress);
  if (!provider) return null;
  const offer = provider.offers.find(({ host }) => host.test(domain));
  const servers = [offer ?? provider, ...provider.alternatives];
  return {
    imap: servers.flatMap(({ imap }) => imap ?? []),
    smtp: servers.flatMap(({ smtp }) => smtp ?? []),
    username: provider.username,
    provider,
  };
}
