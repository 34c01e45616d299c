import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import superjson from "superjson";
import { appRouter } from "@/server/trpc/router";

const ENDPOINT = "/api/trpc";

/** What the browser of this session receives from a procedure: the whole answer, or the first event of a stream. */
export async function askTrpc(sessionId: string, path: string, input: unknown): Promise<string> {
  // By their whole names, whatever the type of the record says.
  const procedure: unknown = Reflect.get(appRouter._def.procedures, path);
  const type = isProcedure(procedure) ? procedure._def.type : "none";
  const stop = new AbortController();
  const url = new URL(`http://localhost${ENDPOINT}/${path}`);
  const text = superjson.stringify(input);
  if (type !== "mutation") url.searchParams.set("input", text);
  const response = await fetchRequestHandler({
    endpoint: ENDPOINT,
    router: appRouter,
    createContext: () => ({ sessionId }),
    req: new Request(url, {
      signal: stop.signal,
      ...(type === "mutation" && {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: text,
      }),
    }),
  });
  if (!response.headers.get("content-type")?.startsWith("text/event-stream")) return response.text();
  const reader = response.body?.getReader();
  const first = await reader?.read();
  stop.abort();
  return Buffer.from(first?.value ?? []).toString("utf8");
}

function isProcedure(value: unknown): value is { _def: { type: string } } {
  return typeof value === "function" && "_def" in value;
}
