import { type IncomingMessage, request } from "node:http";
import { openTcp, openTls } from "./open-socket";
import { planRoute, type RouteOptions } from "./plan-route";
import type { Service } from "./service";
import { targetOf } from "./target-of";

/** How a stranger's address may be asked, and what of a form it came from. */
export interface Exchange {
  protocols: readonly ("http" | "https")[];
  fields: Pick<Service, "hostField" | "portField">;
  headers: Record<string, string>;
  /** Posted; without it the address is asked for what it has. */
  body?: string;
  signal: AbortSignal;
  route?: Omit<RouteOptions, "signal">;
  /** Where a service listens: as it stands, but in tests, whose servers have ports of their own. */
  portAt?: (host: string, port: number) => number;
}

/**
 * One request to an address that a stranger may have given, and its answer: the name is resolved once, checked like a mail
 * server's, and the connection goes to that very address. No cookie, no credential, no referrer, no redirect. Whoever gets
 * the answer reads it or destroys it.
 */
export async function exchange(url: URL, { signal, route, portAt, ...asked }: Exchange): Promise<IncomingMessage> {
  if (!asked.protocols.some((one) => url.protocol === `${one}:`)) throw new Error("a protocol that is not asked for");
  if (url.username !== "" || url.password !== "") throw new Error("an address with credentials");
  const target = targetOf(url, asked.fields);
  const place = { ...target, port: portAt?.(target.host, target.port) ?? target.port };
  const { addresses, port, identity } = await planRoute(place, { ...route, signal });
  const open = await openTcp(addresses, port, signal);
  const socket = target.service.protocol === "https" ? await openTls(open, identity, signal) : open;
  const length = asked.body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(asked.body)) };
  return new Promise((resolve, reject) => {
    request({
      // The connection is made and secured: what is left is plain HTTP over it.
      createConnection: () => socket,
      method: asked.body === undefined ? "GET" : "POST",
      path: url.pathname + url.search,
      headers: { Host: url.host, ...asked.headers, ...length, Connection: "close" },
      signal,
    })
      .on("response", resolve)
      .on("error", reject)
      .end(asked.body);
  });
}
