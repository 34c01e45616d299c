import type { ReactNode } from "react";

/** A text whose names of fields stand between backticks, as Markdown has them. */
export function Marked({ children }: { children: string }): ReactNode {
  return children.split("`").map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text is never reordered
      <code key={index} className="font-mono text-meta text-text">
        {part}
      </code>
    ) : (
      part
    ),
  );
}
