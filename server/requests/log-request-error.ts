import { logError } from "@/server/log/log-error";
import { REQUEST_ID } from "./request-id";

interface FailedRequest {
  headers: NodeJS.Dict<string | string[]>;
  /** What could not be rendered. */
  place: string;
}

/** Logs an error that only the framework met, under the id of its request. */
export function logRequestError(error: unknown, { headers, place }: FailedRequest): void {
  const requestId = headers[REQUEST_ID];
  logError(`page: ${place} failed`, error, typeof requestId === "string" ? { requestId } : {});
}
