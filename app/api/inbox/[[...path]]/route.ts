import { AppError } from "@/server/errors";
import { errorResponse } from "@/server/rest/error-response";

/** Every path that no other route of the API has: 404 in JSON, where Next would send the page for people. */
export function GET(request: Request): Response {
  return errorResponse(new AppError("request.not_found"), request);
}

export { GET as DELETE, GET as OPTIONS, GET as PATCH, GET as POST, GET as PUT };
