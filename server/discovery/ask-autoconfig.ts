import { fetchAutoconfig } from "./fetch-autoconfig";
import { readAutoconfig } from "./read-autoconfig";
import type { Candidates, Search } from "./search";

/** What the domain publishes for mail programs, at the two places where Thunderbird looks; https only. */
export async function askAutoconfig(search: Search): Promise<Candidates | null> {
  const { emailAddress, domain } = search;
  const urls = [
    `https://autoconfig.${domain}/mail/config-v1.1.xml?emailaddress=${encodeURIComponent(emailAddress)}`,
    `https://${domain}/.well-known/autoconfig/mail/config-v1.1.xml`,
  ];
  const answers = urls.map((url) => readFrom(url, search));
  for (const answer of answers) {
    const found = await answer;
    if (found) return found;
  }
  return null;
}

async function readFrom(url: string, search: Search): Promise<Candidates | null> {
  try {
    const xml = await fetchAutoconfig(new URL(url), search);
    return xml === null ? null : readAutoconfig(xml, search.emailAddress);
  } catch {
    return null;
  }
}
