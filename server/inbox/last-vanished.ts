/** When a message left the last place where a server had it; null while one has it. */
export function lastVanished(places: { vanishedAt: Date | null }[]): Date | null {
  const times = places.map(({ vanishedAt }) => vanishedAt?.getTime() ?? Number.POSITIVE_INFINITY);
  const last = Math.max(...times);
  return Number.isFinite(last) ? new Date(last) : null;
}
