import { findNearestStaying } from "./nearest-staying";

/** What a person looks at once these conversations have left the list: the one that follows them, else the one before. */
export function findNextAfter(ids: readonly string[], leaving: readonly string[]): string | null {
  const gone = new Set(leaving);
  const first = ids.findIndex((id) => gone.has(id));
  return first === -1 ? null : findNearestStaying(ids, first, (id) => !gone.has(id));
}
