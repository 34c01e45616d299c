"use client";

import { useMedia } from "../_components/use-media";

/** Every row is `--row-height` high, which CSS decides: the server, which writes the first rows, knows no window. */
export const ROW_HEIGHT = "[--row-height:84px] max-md:[--row-height:76px]";

/** The same in pixels, to reckon which rows are in sight. */
export function useRowHeight(): number {
  return useMedia("(max-width: 767px)") ? 76 : 84;
}
