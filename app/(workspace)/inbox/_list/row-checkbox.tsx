"use client";

import { Check } from "lucide-react";

/** Selects the row. Its target is the whole left edge, for thumbs; the arrows lead to it from the row. */
export function RowCheckbox({ label, isSelected }: { label: string; isSelected: boolean }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the grid hears its presses and keys, with Shift too; a field has its own
    <div
      role="checkbox"
      aria-checked={isSelected}
      aria-label={label}
      tabIndex={-1}
      className="flex h-full w-10 shrink-0 justify-center pt-3 -outline-offset-2 focus-visible:outline-2 focus-visible:outline-focus max-md:w-11"
    >
      <span
        aria-hidden
        className={`flex size-4 items-center justify-center rounded-[4px] border ${
          isSelected ? "border-accent-text bg-accent-text text-surface" : "border-border-strong bg-surface"
        }`}
      >
        {isSelected && <Check className="size-3" strokeWidth={3} />}
      </span>
    </div>
  );
}
