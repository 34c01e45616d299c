import { getVerification, verifyIntegration } from "@/server/rest/operations/syncs";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";
import { showVerification, verifyIntegration as verify } from "@/server/rest/verify-integration";

/** Seconds a serverless host gives a verification. */
export const maxDuration = 300;

export const GET = serve(getVerification, async ({ viewer, params }) => ({
  status: 200,
  body: await showVerification(viewer, params.id),
}));

export const POST = serve(verifyIntegration, ({ viewer, params, request }) =>
  verify(viewer, params.id, request.signal),
);

export const { DELETE, OPTIONS, PATCH, PUT } = refuseMethods("GET", "POST");
