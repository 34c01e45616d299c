import { findNearestStaying } from "./nearest-staying";
import type { RowOrder } from "./row-order";

/** Closer to the top than this, in pixels, the list is at its top, and shows what comes there. */
export const AT_TOP = 8;

/**
 * How far the list has to be scrolled, once rows came or left, so that nothing moves under whoever reads it: what left
 * in sight is closed from below, what came or left above is not seen.
 */
export function keptTop(before: readonly string[], now: RowOrder, top: number, rowHeight: number): number {
  if (top < AT_TOP) return top;
  const first = Math.floor(top / rowHeight);
  const staying = findNearestStaying(before, first, (id) => now.indexOf(id) !== -1);
  return staying === null ? 0 : Math.max(0, top + (now.indexOf(staying) - first) * rowHeight);
}
