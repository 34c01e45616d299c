/** The row that has the focus, or holds what has it; null when the focus is elsewhere. */
export function findFocusedRow(pane: HTMLElement | null): string | null {
  const row = document.activeElement?.closest<HTMLElement>("[role=row]");
  return row && pane?.contains(row) ? (row.dataset.key ?? null) : null;
}

/** Moves the focus to a conversation's row, first scrolling to it: rows out of sight are not in the document. */
export function focusRow(pane: HTMLElement | null, id: string, index: number, rowHeight: number) {
  const grid = pane?.querySelector<HTMLElement>("[role=grid]");
  if (!grid || index < 0) return;
  const top = index * rowHeight;
  if (top < grid.scrollTop) grid.scrollTop = top;
  else if (top + rowHeight > grid.scrollTop + grid.clientHeight) grid.scrollTop = top + rowHeight - grid.clientHeight;
  const focus = () => grid.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
  // One frame for the virtualiser to see the scroll, one for React to render the row.
  if (grid.querySelector(`[data-key="${CSS.escape(id)}"]`)) focus();
  else requestAnimationFrame(() => requestAnimationFrame(focus));
}
