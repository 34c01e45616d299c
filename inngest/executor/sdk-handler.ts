import type { InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import { z } from "zod";
import { createClient } from "../create-client";
import { createEmbeddedFetch, type EmbeddedRoute } from "../embedded-fetch";

/** The SDK's handler, called in-process: nothing listens, so nothing has to be signed. */
export type SdkHandler = (request: Request) => Promise<Response>;

// Never resolved: the SDK wants an address to name itself by.
const ORIGIN = "http://embedded.invalid/api/inngest";

/** Makes the handler that an Inngest server would call; `checkpoint` answers what it reports in mid-run. */
export function createSdkHandler(functions: InngestFunction.Any[], checkpoint: EmbeddedRoute): SdkHandler {
  return serve({ client: createClient(createEmbeddedFetch(checkpoint)), functions });
}

export function createSdkRequest(method: "POST" | "PUT", search: Record<string, string>, body: unknown): Request {
  const url = new URL(ORIGIN);
  for (const [key, value] of Object.entries(search)) url.searchParams.set(key, value);
  const headers = { host: url.host, "content-type": "application/json", "x-inngest-sync-kind": "in_band" };
  return new Request(url, { method, headers, body: JSON.stringify(body) });
}

const Registration = z.object({ functions: z.array(z.record(z.string(), z.unknown())) });

/** The functions as the SDK would register them with a server, failure handlers included. */
export async function readFunctionConfigs(handler: SdkHandler): Promise<Record<string, unknown>[]> {
  const response = await handler(createSdkRequest("PUT", {}, { url: ORIGIN }));
  return Registration.parse(await response.json()).functions;
}
