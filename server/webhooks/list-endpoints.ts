import type { Viewer } from "@/server/auth/viewer";
import { AppError } from "@/server/errors";
import { readEndpointViews } from "./read-endpoint-views";
import type { EndpointView } from "./views";

/** The company's endpoints, oldest first. */
export function listEndpoints(viewer: Viewer): Promise<EndpointView[]> {
  return readEndpointViews(viewer.companyId);
}

/** One of them; `request.not_found` for any other. */
export async function getEndpoint(viewer: Viewer, id: number): Promise<EndpointView> {
  const [endpoint] = await readEndpointViews(viewer.companyId, id);
  if (!endpoint) throw new AppError("request.not_found");
  return endpoint;
}
