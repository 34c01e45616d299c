import { type MatchRun, markMatches } from "./mark-matches";

/** Text in which the words somebody searches for stand out. */
export function Highlighted({ text, search }: { text: string; search: string }) {
  return search === "" ? text : <MarkedRuns runs={markMatches(text, search)} />;
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
