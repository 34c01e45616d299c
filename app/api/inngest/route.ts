import { serve } from "inngest/next";
import type { NextRequest } from "next/server";
import { inngest } from "@/inngest/client";
import { functions } from "@/inngest/functions/all-functions";
import { usesEmbeddedExecutor } from "@/inngest/mode";
import { closingConnections } from "@/server/connections/connections-of-request";
import { observeRequest } from "@/server/requests/observe-request";

/** Seconds a serverless host must grant: a minute of steps (create-client.ts) and the one that is under way then. */
export const maxDuration = 300;
export const dynamic = "force-dynamic";

const handlers = serve({ client: inngest, functions });

/** With the embedded executor nobody may call: its handler takes unsigned requests, and stays inside the process. */
function whenServed(handler: (request: NextRequest, context: unknown) => Promise<Response>) {
  return (request: NextRequest, context: unknown) => {
    if (usesEmbeddedExecutor()) return new Response("Not found", { status: 404 });
    const answer = () => handler(request, context);
    return observeRequest(request, () => (process.env.VERCEL ? closingConnections(answer) : answer()));
  };
}

export const GET = whenServed(handlers.GET);
export const POST = whenServed(handlers.POST);
export const PUT = whenServed(handlers.PUT);
