"use client";

import { createContext, use } from "react";
import type { Clock } from "@/app/_ui/date-label";
import type { Excerpts } from "../_search/use-excerpts";

/** What all rows share. */
export interface RowSurroundings {
  clock: Clock;
  search: string;
  /** Where rows have what is searched for. */
  excerpts: Excerpts;
  /** Conversations in which somebody writes, or of which a mail is on its way. */
  drafted: ReadonlySet<string>;
}

export const RowContext = createContext<RowSurroundings | null>(null);

export function useRowSurroundings(): RowSurroundings {
  const surroundings = use(RowContext);
  if (surroundings === null) throw new Error("A row stands in no list");
  return surroundings;
}
