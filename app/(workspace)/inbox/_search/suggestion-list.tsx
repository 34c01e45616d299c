"use client";

import { POPOVER_ITEM } from "@/app/_ui/popover-style";
import type { Suggestion } from "./use-suggestions";

interface SuggestionListProps {
  id: string;
  label: string;
  suggestions: Suggestion[];
  active: number;
  onChoose: (suggestion: Suggestion) => void;
}

/** The list of a combobox: the focus stays in the field, which names the line that the arrows are on. */
export function SuggestionList({ id, label, suggestions, active, onChoose }: SuggestionListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className="absolute inset-x-0 top-full z-20 mt-1 max-h-80 overflow-auto rounded-card border border-border bg-surface p-1 text-text shadow-pop"
    >
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field above it has the focus and hears the keys
        <div
          key={suggestion.choice}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          data-focused={index === active || undefined}
          className={`${POPOVER_ITEM} justify-between hover:bg-neu-b`}
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(suggestion)}
        >
          <span className="min-w-0 truncate font-medium">{suggestion.choice}</span>
          <span className="min-w-0 truncate text-meta text-text-3">{suggestion.label}</span>
        </div>
      ))}
    </div>
  );
}
