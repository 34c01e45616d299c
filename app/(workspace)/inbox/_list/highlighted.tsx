import { markMatches } from "./mark-matches";

/** Text in which the words somebody searches for stand out. */
export function Highlighted({ text, search }: { text: string; search: string }) {
  if (search === "") return text;
  return markMatches(text, search).map((run, index) =>
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
