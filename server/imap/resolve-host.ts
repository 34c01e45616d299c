import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { canonicalHost, checkAddress, checkHost, type HostPolicy } from "./host-policy";
import type { ImapSettings } from "./settings";

/** Every address of a name; replaceable, so that a test can be a name server that changes its mind. */
export type Resolver = (host: string) => Promise<string[]>;

/**
 * The addresses that a connection may use. A name is asked for once, and the connection goes to what was
 * checked here: a name server that answers differently the second time (DNS rebinding) gains nothing.
 * One forbidden address among them refuses the name.
 */
export async function resolveHost(
  { host, port }: Pick<ImapSettings, "host" | "port">,
  policy: HostPolicy,
  resolver: Resolver = resolveWithSystem,
): Promise<string[]> {
  checkHost(host, port, policy);
  const addresses = isIP(host) ? [host] : await resolver(canonicalHost(host));
  for (const address of addresses) checkAddress(address, port, policy);
  return addresses;
}

async function resolveWithSystem(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
}
