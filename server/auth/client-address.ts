/** The nearest hop's word (`X-Forwarded-For`) on where a request came from: earlier entries are whatever the caller wrote. */
export function clientAddress(forwarded: unknown): string {
  return typeof forwarded === "string" ? (forwarded.split(",").at(-1)?.trim() ?? "") : "";
}
