import { getHttp } from "@/server/network/get-http";
import { readAnswer } from "@/server/network/read-answer";
import { timeLimit } from "@/server/network/time-limit";
import type { Search } from "./search";

const FETCH_MS = 5_000;
const MAX_BYTES = 64 * 1024;
const MAX_REDIRECTS = 2;

/** Reads a small file by https from a host that a stranger may have named. null: there is no such file. */
export async function fetchAutoconfig(
  url: URL,
  { route, portAt, signal }: Pick<Search, "route" | "portAt" | "signal">,
): Promise<string | null> {
  const answer = await getHttp(url, {
    protocols: ["https"],
    fields: { hostField: "emailAddress", portField: "emailAddress" },
    accept: "application/xml, text/xml",
    maxRedirects: MAX_REDIRECTS,
    signal: AbortSignal.any([signal, timeLimit(FETCH_MS)]),
    route,
    portAt,
  });
  const body = answer && (await readAnswer(answer, MAX_BYTES));
  return body?.toString("utf8") ?? null;
}
