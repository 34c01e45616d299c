import { useMemo } from "react";
import { linkText } from "./link-text";

/** Text with its web and mail addresses as links, which tell the other side nothing about where they were found. */
export function LinkedText({ text }: { text: string }) {
  const runs = useMemo(() => linkText(text), [text]);
  return runs.map((run, index) =>
    run.href === undefined ? (
      run.text
    ) : (
      <a
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text never change places
        key={index}
        href={run.href}
        target="_blank"
        rel="noopener noreferrer"
        className="ring-focus rounded-[2px] text-accent-text underline"
      >
        {run.text}
      </a>
    ),
  );
}
