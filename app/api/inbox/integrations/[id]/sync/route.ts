import { syncIntegration } from "@/server/rest/operations/syncs";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";
import { syncIntegration as startSync } from "@/server/rest/sync-integration";

/** Seconds a serverless host gives `?wait=1`. */
export const maxDuration = 300;

export const POST = serve(syncIntegration, ({ viewer, params, query: { wait }, request: { signal } }) =>
  startSync(viewer, params.id, { wait, signal }),
);

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
