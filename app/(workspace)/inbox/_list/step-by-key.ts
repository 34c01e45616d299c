/** The row that a key leads to from the one at `index`; null for a key that leads nowhere. */
export function stepByKey(key: string, index: number, count: number, page: number): number | null {
  const to = targetOf(key, index, count, page);
  return to === null ? null : Math.min(Math.max(to, 0), count - 1);
}

function targetOf(key: string, index: number, count: number, page: number): number | null {
  switch (key) {
    case "ArrowDown":
      return index + 1;
    case "ArrowUp":
      return index - 1;
    case "PageDown":
      return index + page;
    case "PageUp":
      return index - page;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
