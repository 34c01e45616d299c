import { type IncomingMessage, request } from "node:http";
import type { TLSSocket } from "node:tls";
import { openTcp, openTls } from "@/server/network/open-socket";
import { planRoute } from "@/server/network/plan-route";
import type { Service } from "@/server/network/service";
import { timeLimit } from "@/server/network/time-limit";
import type { Search } from "./search";

const HTTPS: Service = { protocol: "https", hostField: "emailAddress", portField: "emailAddress" };
const FETCH_MS = 5_000;
const MAX_BYTES = 64 * 1024;
const MAX_REDIRECTS = 2;

type Connecting = Pick<Search, "route" | "portAt" | "signal">;

/**
 * Reads a small file by https from a host that a stranger may have named: its name is resolved once, checked like a
 * mail server's, and the connection goes to that very address. So does each redirect. null: there is no such file.
 */
export async function fetchAutoconfig(url: URL, search: Connecting): Promise<string | null> {
  const signal = AbortSignal.any([search.signal, timeLimit(FETCH_MS)]);
  let next = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const answer = await get(next, { ...search, signal });
    const location = answer.headers.location;
    if (!location || !isRedirect(answer)) return readBody(answer);
    answer.destroy();
    next = new URL(location, next);
  }
  return null;
}

async function get(url: URL, { route, portAt, signal }: Connecting) {
  if (url.protocol !== "https:") throw new Error("autoconfig is read by https only");
  const asked = url.port === "" ? 443 : Number(url.port);
  const target = { host: url.hostname, port: portAt(url.hostname, asked), service: HTTPS };
  const { addresses, port, identity } = await planRoute(target, { ...route, signal });
  const socket = await openTls(await openTcp(addresses, port, signal), identity, signal);
  return answerOf(url, socket, signal);
}

function answerOf(url: URL, socket: TLSSocket, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({
      // The connection is made and secured: what is left is plain HTTP over it.
      createConnection: () => socket,
      path: url.pathname + url.search,
      headers: { Host: url.host, Accept: "application/xml, text/xml", "User-Agent": "Lokario", Connection: "close" },
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

async function readBody(answer: IncomingMessage): Promise<string | null> {
  if (answer.statusCode !== 200) {
    answer.destroy();
    return null;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    size += chunk.length;
    if (size > MAX_BYTES) {
      answer.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
