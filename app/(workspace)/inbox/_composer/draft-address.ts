/** The address of a draft that belongs to no conversation yet. */
export function draftAddress(id: string): string {
  return `/inbox?draft=${id}`;
}

/** Which draft the address names. */
export function draftOf(params: { get(name: string): string | null }): string | null {
  const id = params.get("draft") ?? "";
  return /^[0-9a-f-]{36}$/.test(id) ? id : null;
}
