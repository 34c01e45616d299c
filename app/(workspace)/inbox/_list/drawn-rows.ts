import type { Rows } from "./visible-rows";

/** The rows to draw, in the order of the list: those about the place in sight, and the one that Tab leads to. */
export function drawnRows({ first, end }: Pick<Rows, "first" | "end">, tabStop: number): number[] {
  const rows = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  if (tabStop < first) return [tabStop, ...rows];
  return tabStop < end ? rows : [...rows, tabStop];
}
