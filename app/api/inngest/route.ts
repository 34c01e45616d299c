import { serve } from "inngest/next";
import type { NextRequest } from "next/server";
import { inngest } from "@/inngest/client";
import { functions } from "@/inngest/functions/all-functions";
import { usesEmbeddedExecutor } from "@/inngest/mode";
import { observeRequest } from "@/server/requests/observe-request";

/** Seconds a serverless host must grant: the longest step and what the SDK adds to it. */
export const maxDuration = 300;
export const dynamic = "force-dynamic";

const handlers = serve({ client: inngest, functions });

/** With the embedded executor nobody may call: its handler takes unsigned requests, and stays inside the process. */
function whenServed(handler: (request: NextRequest, context: unknown) => Promise<Response>) {
  return (request: NextRequest, context: unknown) =>
    usesEmbeddedExecutor()
      ? new Response("Not found", { status: 404 })
      : observeRequest(request, () => handler(request, context));
}

export const GET = whenServed(handlers.GET);
export const POST = whenServed(handlers.POST);
export const PUT = whenServed(handlers.PUT);
