"use client";

import { useTranslations } from "next-intl";
import type { JournalLine } from "../_data/views";
import { writeData } from "./write-line";

const TONES = { info: "text-text-2", warn: "text-warn-t", error: "text-err-t" } as const;

interface JournalLinesProps {
  lines: readonly JournalLine[];
  isFiltered: boolean;
}

/** The lines of a journal, oldest first; long ones scroll in their own frame. */
export function JournalLines({ lines, isFiltered }: JournalLinesProps) {
  const t = useTranslations("integrations.journal");
  if (lines.length === 0) return <p className="text-text-2">{t(isFiltered ? "nothingFound" : "empty")}</p>;
  return (
    <section
      aria-label={t("title")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="ring-focus max-h-96 overflow-auto rounded-card border border-border bg-subtle"
    >
      <ol className="w-max min-w-full p-3 font-mono text-meta">
        {lines.map((line) => (
          <li key={line.id} className="flex gap-3 whitespace-nowrap py-0.5">
            <time dateTime={line.at.toISOString()} className="text-text-2">
              {line.at.toISOString().slice(11, 23)}
            </time>
            <span className={`font-semibold ${TONES[line.level]}`}>{line.event}</span>
            <span>{writeData(line)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
