"use client";

import { useEffect } from "react";
import { onDemand, useOnDemand } from "@/app/_ui/on-demand";
import type { MatchRun } from "./mark-matches";

const marking = onDemand(() => import("./mark-matches"));

interface HighlightedProps {
  text: string;
  search: string;
}

/** Text in which the words somebody searches for stand out. */
export function Highlighted({ text, search }: HighlightedProps) {
  return search === "" ? text : <Matches text={text} search={search} />;
}

/** Plain until what reads a search is there. */
function Matches({ text, search }: HighlightedProps) {
  const code = useOnDemand(marking);
  useEffect(() => void marking.fetch(), []);
  return code ? <MarkedRuns runs={code.markMatches(text, search)} /> : text;
}

/** Text cut where its hits begin and end. */
export function MarkedRuns({ runs }: { runs: MatchRun[] }) {
  return runs.map((run, index) =>
    run.match ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text never change places
      <mark key={index} className="rounded-[2px] bg-warn-b text-warn-t">
        {run.text}
      </mark>
    ) : (
      run.text
    ),
  );
}
