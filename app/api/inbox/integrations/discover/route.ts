import { discoverSettings as findSettings } from "@/server/discovery/discover-settings";
import { discoverSettings } from "@/server/rest/operations/connection";
import { refuseMethods } from "@/server/rest/refuse-methods";
import { serve } from "@/server/rest/serve";

export const POST = serve(discoverSettings, async ({ viewer, body, request }) => ({
  status: 200,
  body: await findSettings(viewer, body, request.signal),
}));

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
