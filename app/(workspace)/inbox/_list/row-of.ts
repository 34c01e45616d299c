/** The conversation whose row this is, or is in. */
export function idOfRow(element: EventTarget | null): string | null {
  return (element instanceof Element && element.closest<HTMLElement>("[role=row]")?.dataset.key) || null;
}

/** A conversation's row, when it is drawn. */
export function rowOfId(grid: HTMLElement | null, id: string): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`) ?? null;
}
