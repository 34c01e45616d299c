import type { IncomingMessage } from "node:http";
import { type Exchange, exchange } from "./exchange";

export interface HttpQuestion extends Omit<Exchange, "headers" | "body"> {
  accept: string;
  maxRedirects: number;
}

/**
 * Asks a host that a stranger may have named for a file; each redirect is checked like the first address. null: too many
 * of them. Whoever gets the answer reads it or destroys it.
 */
export async function getHttp(
  url: URL,
  { accept, maxRedirects, ...question }: HttpQuestion,
): Promise<IncomingMessage | null> {
  let next = url;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const answer = await exchange(next, { ...question, headers: { Accept: accept, "User-Agent": "Lokario" } });
    const { location } = answer.headers;
    if (!location || !isRedirect(answer)) return answer;
    answer.destroy();
    next = new URL(location, next);
  }
  return null;
}

function isRedirect({ statusCode = 0 }: IncomingMessage): boolean {
  return [301, 302, 303, 307, 308].includes(statusCode);
}
