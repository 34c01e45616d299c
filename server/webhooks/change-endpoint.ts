import type { Viewer } from "@/server/auth/viewer";
import { getEndpoint } from "./list-endpoints";
import type { UpdateEndpoint } from "./schema";
import { updateEndpoint } from "./update-endpoint";
import type { EndpointView } from "./views";

type Changes = { [Name in Exclude<keyof UpdateEndpoint, "id">]?: UpdateEndpoint[Name] | undefined };

/** Changes what a request names of an endpoint; all else stays as it is. */
export async function changeEndpoint(viewer: Viewer, id: number, changes: Changes): Promise<EndpointView> {
  const { url, events, enabled } = await getEndpoint(viewer, id);
  return updateEndpoint(viewer, {
    id,
    url: changes.url ?? url,
    events: changes.events ?? events,
    enabled: changes.enabled ?? enabled,
  });
}
