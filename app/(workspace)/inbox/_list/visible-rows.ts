/** What of the list is in sight, in pixels. */
export interface View {
  top: number;
  height: number;
}

/** The rows from `first` on, up to `end` without it. */
export interface Rows {
  first: number;
  end: number;
  /** The first of them that is wholly in sight. */
  inSight: number;
}

/** Drawn above and below what is in sight, so that a scroll finds them there. */
const AROUND = 6;

/** Which of `count` rows to draw. */
export function visibleRows({ top, height }: View, rowHeight: number, count: number): Rows {
  const within = (index: number) => Math.min(Math.max(index, 0), count);
  return {
    first: within(Math.floor(top / rowHeight) - AROUND),
    end: within(Math.ceil((top + height) / rowHeight) + AROUND),
    inSight: within(Math.ceil(top / rowHeight)),
  };
}

/** Whether fewer than two screens are left below. */
export function isNearEnd({ top, height }: View, rowHeight: number, count: number): boolean {
  return count * rowHeight - (top + height) < 2 * height;
}

/** How far to scroll so that a row stands wholly in sight: no further than needed. */
export function topToReveal(index: number, { top, height }: View, rowHeight: number): number {
  const rowTop = index * rowHeight;
  return Math.max(Math.min(top, rowTop), rowTop + rowHeight - height);
}

/** How many rows Page Up and Page Down pass. */
export function rowsPerPage(height: number, rowHeight: number): number {
  return Math.max(1, Math.floor(height / rowHeight));
}
