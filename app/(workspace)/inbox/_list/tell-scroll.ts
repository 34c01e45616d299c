import type { FocusEvent } from "react";

/**
 * Tells React Aria where the list stands when the focus enters it. The browser announces a scroll only with the next
 * frame; until then React Aria would put its last known position back on focus, pulling the row from under the pointer
 * so that a click opens nothing.
 */
export function tellScroll({ target, relatedTarget }: FocusEvent<HTMLElement>) {
  const grid = target.closest("[role=grid]");
  if (grid && !grid.contains(relatedTarget)) grid.dispatchEvent(new Event("scroll"));
}
