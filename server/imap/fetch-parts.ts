import type { FetchMessageObject } from "imapflow";
import type { ImapConnection } from "./connection";
import { packUids } from "./pack-uids";
import { decodePart } from "./part-decoder";

/** A part to fetch; `size` is what it should be decoded, in bytes. */
export interface PartRequest {
  uid: number;
  part: string;
  encoding: string;
  size: number;
}

/** Decoded; null when the server gives nothing; "longer" when it is far more than the request said. */
export type PartContent = Buffer | null | "longer";

/**
 * Short parts of many messages, in the order of the requests: one command for all messages of which the same parts
 * are asked. All of it is in memory at once, so that the sizes asked for are the caller's to bound.
 */
export async function fetchParts(connection: ImapConnection, requests: PartRequest[]): Promise<PartContent[]> {
  const contents = new Map<PartRequest, PartContent>();
  for (const group of groupBySet(requests)) {
    const rows = await fetchGroup(connection, group);
    for (const request of group.requests) {
      contents.set(request, readPart(rows.get(request.uid), request, group.maxLength));
    }
  }
  return requests.map((request) => contents.get(request) ?? null);
}

interface Group {
  parts: string[];
  requests: PartRequest[];
  /** Longest answer accepted for one part, still encoded: a server may be wrong about its own sizes. */
  maxLength: number;
}

function groupBySet(requests: PartRequest[]): Group[] {
  const messages = groupBy(requests, ({ uid }) => uid);
  const sets = groupBy(messages, (parts) => parts.map(({ part }) => part).join(" "));
  return sets.map((set) => {
    const all = set.flat();
    const longest = Math.max(...all.map(({ size }) => size));
    const parts = (set[0] ?? []).map(({ part }) => part);
    return { parts, requests: all, maxLength: Math.ceil(longest * 1.5) + 64 * 1024 };
  });
}

function groupBy<Item>(items: Item[], keyOf: (item: Item) => string | number): Item[][] {
  const groups = new Map<string | number, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}

async function fetchGroup(connection: ImapConnection, { parts, requests, maxLength }: Group) {
  const uids = packUids(requests.map(({ uid }) => uid));
  const bodyParts = parts.map((key) => ({ key, start: 0, maxLength }));
  const rows = await connection.run((client) => client.fetchAll(uids, { uid: true, bodyParts }, { uid: true }));
  // Servers mix in news of flags: rows that lack what was asked.
  return new Map(rows.filter((row) => row.bodyParts).map((row) => [row.uid, row]));
}

function readPart(row: FetchMessageObject | undefined, request: PartRequest, maxLength: number): PartContent {
  const encoded = row?.bodyParts?.get(request.part);
  // Some servers answer an empty text for a part that they do not find.
  if (!encoded || (encoded.length === 0 && request.size > 0)) return null;
  return encoded.length >= maxLength ? "longer" : decodePart(request.encoding, encoded);
}
