import type { ServerAddress } from "@/server/providers/provider";
import type { ServiceRecord } from "./name-server";
import { orderServices } from "./order-services";
import type { Candidates, Search } from "./search";

/** The servers that the domain itself names in DNS (RFC 6186, RFC 8314). */
export async function askServices({ names, domain }: Search): Promise<Candidates | null> {
  const [imaps, imap, submissions, submission] = await Promise.all(
    ["_imaps", "_imap", "_submissions", "_submission"].map((service) => names.services(`${service}._tcp.${domain}`)),
  );
  // TLS from the first byte is preferred, whatever the priorities of the two services say of each other.
  const incoming = [...toServers(imaps, "tls"), ...toServers(imap, "starttls")];
  if (incoming.length === 0) return null;
  const outgoing = [...toServers(submissions, "tls"), ...toServers(submission, "starttls")];
  return { imap: incoming, smtp: outgoing, username: "address", provider: null };
}

function toServers(records: ServiceRecord[] = [], security: ServerAddress["security"]): ServerAddress[] {
  return orderServices(records).map(({ name, port }) => ({
    host: name.toLowerCase().replace(/\.$/, ""),
    port,
    // Large hosters publish 465 under the older name, _submission.
    security: port === 465 ? "tls" : security,
  }));
}
