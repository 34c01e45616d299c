import { Lane, type Purpose } from "./lane";

interface Lanes {
  main: Lane;
  /** For people who do not wait: attachments and originals on demand. */
  side: Lane;
  onNews: (path: string) => void;
}

// Next bundles apart what it loads apart: only globalThis is one per process.
const shared = globalThis as typeof globalThis & { lokarioLanes?: Map<number, Lanes> };
shared.lokarioLanes ??= new Map();
const all = shared.lokarioLanes;

/** Where a mailbox's connection is to be had for this purpose. */
export function findLane(mailboxId: number, purpose: Purpose): Lane {
  const { main, side } = lanesOf(mailboxId);
  return purpose === "person" && !main.isAvailable() ? side : main;
}

/** Has changes that the server tells of reported, with the path of the folder; the answer ends it. */
export function reportNews(mailboxId: number, onNews: (path: string) => void): () => void {
  const lanes = lanesOf(mailboxId);
  lanes.onNews = onNews;
  return () => {
    // A later watch may have begun before this one's end.
    if (lanes.onNews === onNews) lanes.onNews = ignore;
  };
}

/** Logs out of a mailbox, or of all, as soon as what runs there is done. */
export async function closeConnections(mailboxId?: number): Promise<void> {
  const ids = mailboxId === undefined ? [...all.keys()] : [mailboxId];
  await Promise.all(ids.map(closeLanes));
}

async function closeLanes(mailboxId: number): Promise<void> {
  const lanes = all.get(mailboxId);
  await Promise.all([lanes?.main.close(), lanes?.side.close()]);
}

function lanesOf(mailboxId: number): Lanes {
  const known = all.get(mailboxId);
  if (known) return known;
  const lanes: Lanes = {
    main: new Lane(mailboxId, (path) => lanes.onNews(path)),
    side: new Lane(mailboxId),
    onNews: ignore,
  };
  all.set(mailboxId, lanes);
  return lanes;
}

function ignore(): void {}
