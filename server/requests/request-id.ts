export const REQUEST_ID = "x-request-id";

/** What a proxy before us may have given: short, and nothing that could break a line of the log. */
const WELL_FORMED = /^[\w.-]{8,64}$/;

/** The request's id: the one it came with, else a new one. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get(REQUEST_ID) ?? "";
  return WELL_FORMED.test(given) ? given : crypto.randomUUID();
}
