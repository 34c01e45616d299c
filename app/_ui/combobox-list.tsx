"use client";

import { POPOVER_ITEM } from "./popover-style";

export interface ComboboxLine {
  id: string;
  text: string;
  /** What the text means, at the end of the line. */
  note?: string;
}

interface ComboboxListProps {
  id: string;
  label: string;
  lines: readonly ComboboxLine[];
  active: number;
  onChoose: (index: number) => void;
  className: string;
}

/** The list of a combobox: the focus stays in the field, which names the line that the arrows are on. */
export function ComboboxList({ id, label, lines, active, onChoose, className }: ComboboxListProps) {
  return (
    <div id={id} role="listbox" aria-label={label} className={`${COMBOBOX_LIST} ${className}`}>
      {lines.map(({ id: key, text, note }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above it has the focus and hears the keys
        <div
          key={key}
          ref={index === active ? scrollIntoList : undefined}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          data-focused={index === active || undefined}
          className={`${POPOVER_ITEM} justify-between hover:bg-neu-b`}
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(index)}
        >
          <span className={`min-w-0 truncate ${note ? "font-medium" : ""}`}>{text}</span>
          {note ? <span className="min-w-0 truncate text-meta text-text-3">{note}</span> : null}
        </div>
      ))}
    </div>
  );
}

/** Hangs on the field; what says that there is nothing to choose looks the same. */
export const COMBOBOX_LIST =
  "absolute top-full z-20 mt-1 max-h-80 overflow-auto rounded-card border border-border bg-surface p-1 text-text shadow-pop";

function scrollIntoList(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: "nearest" });
}
