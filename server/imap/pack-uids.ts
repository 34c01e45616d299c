/** A sequence set (RFC 3501 §9) of exactly these UIDs, as short as neighbours allow. */
export function packUids(uids: number[]): string {
  const sorted = [...new Set(uids)].sort((a, b) => a - b);
  const ranges: { from: number; to: number }[] = [];
  for (const uid of sorted) {
    const last = ranges.at(-1);
    if (last && last.to === uid - 1) last.to = uid;
    else ranges.push({ from: uid, to: uid });
  }
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}:${to}`)).join(",");
}
