import { type IncomingMessage, request } from "node:http";
import type { Socket } from "node:net";
import { openTcp, openTls } from "./open-socket";
import { planRoute, type RouteOptions } from "./plan-route";
import type { Service } from "./service";

/** How a stranger's address may be asked, and what of a form it came from. */
export interface HttpQuestion {
  protocols: readonly ("http" | "https")[];
  fields: Pick<Service, "hostField" | "portField">;
  accept: string;
  maxRedirects: number;
  signal: AbortSignal;
  route?: Omit<RouteOptions, "signal">;
  /** Where a service listens: as it stands, but in tests, whose servers have ports of their own. */
  portAt?: (host: string, port: number) => number;
}

const DEFAULT_PORTS = { http: 80, https: 443 } as const;

/**
 * Asks a host that a stranger may have named for a file: the name is resolved once, checked like a mail server's, and the
 * connection goes to that very address. So does each redirect. No cookie, no credential, no referrer. null: too many
 * redirects. Whoever gets the answer reads it or destroys it.
 */
export async function getHttp(url: URL, question: HttpQuestion): Promise<IncomingMessage | null> {
  let next = url;
  for (let hop = 0; hop <= question.maxRedirects; hop += 1) {
    const answer = await get(next, question);
    const { location } = answer.headers;
    if (!location || !isRedirect(answer)) return answer;
    answer.destroy();
    next = new URL(location, next);
  }
  return null;
}

async function get(url: URL, { signal, route, portAt, ...question }: HttpQuestion): Promise<IncomingMessage> {
  const protocol = question.protocols.find((one) => url.protocol === `${one}:`);
  if (protocol === undefined) throw new Error("a protocol that is not asked for");
  if (url.username !== "" || url.password !== "") throw new Error("an address with credentials");
  // An IPv6 address stands in brackets in a URL only.
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const asked = url.port === "" ? DEFAULT_PORTS[protocol] : Number(url.port);
  const target = { host, port: portAt?.(host, asked) ?? asked, service: { protocol, ...question.fields } };
  const { addresses, port, identity } = await planRoute(target, { ...route, signal });
  const open = await openTcp(addresses, port, signal);
  return answerOf(url, protocol === "https" ? await openTls(open, identity, signal) : open, question.accept, signal);
}

function answerOf(url: URL, socket: Socket, accept: string, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({
      // The connection is made and secured: what is left is plain HTTP over it.
      createConnection: () => socket,
      path: url.pathname + url.search,
      headers: { Host: url.host, Accept: accept, "User-Agent": "Lokario", Connection: "close" },
      signal,
    })
      .on("response", resolve)
      .on("error", reject)
      .end();
  });
}

function isRedirect({ statusCode = 0 }: IncomingMessage): boolean {
  return [301, 302, 303, 307, 308].includes(statusCode);
}
