import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { canonicalHost, checkAddress, checkHost, type HostPolicy } from "./host-policy";
import type { Target } from "./service";

/** Every address of a name; replaceable, so that a test can be a name server that changes its mind. */
export type Resolver = (host: string) => Promise<string[]>;

/**
 * The addresses that a connection may use. A name is asked for once, and the connection goes to what was
 * checked here: a name server that answers differently the second time (DNS rebinding) gains nothing.
 * One forbidden address among them refuses the name.
 */
export async function resolveHost(
  target: Target,
  policy: HostPolicy,
  resolver: Resolver = resolveWithSystem,
): Promise<string[]> {
  checkHost(target, policy);
  const addresses = isIP(target.host) ? [target.host] : await resolver(canonicalHost(target.host));
  for (const address of addresses) checkAddress(address, target, policy);
  return addresses;
}

async function resolveWithSystem(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
}
