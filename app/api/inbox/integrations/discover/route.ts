import { discoverSettings } from "@/server/discovery/discover-settings";
import { DiscoverSettings } from "@/server/discovery/schema";
import { handle } from "@/server/rest/handle";
import { jsonResponse } from "@/server/rest/json-response";
import { readJson } from "@/server/rest/read-json";
import { refuseMethods } from "@/server/rest/refuse-methods";

export function POST(request: Request): Promise<Response> {
  return handle(request, async (viewer) => {
    const input = DiscoverSettings.parse(await readJson(request));
    return jsonResponse(await discoverSettings(viewer, input, request.signal));
  });
}

export const { DELETE, GET, OPTIONS, PATCH, PUT } = refuseMethods("POST");
