"use client";

import { Check } from "lucide-react";
import { memo } from "react";
import { Checkbox } from "react-aria-components";

/** Selects the row; React Aria names it after the row. Its target is the whole left edge, for thumbs. */
export const RowCheckbox = memo(function RowCheckbox() {
  return (
    <Checkbox
      slot="selection"
      className="flex h-full w-10 shrink-0 justify-center pt-3 outline-none max-md:w-11 data-[focus-visible]:outline-solid data-[focus-visible]:outline-2 data-[focus-visible]:outline-focus data-[focus-visible]:-outline-offset-2"
    >
      {({ isSelected }) => (
        <span
          aria-hidden
          className={`flex size-4 items-center justify-center rounded-[4px] border ${
            isSelected ? "border-accent-text bg-accent-text text-surface" : "border-border-strong bg-surface"
          }`}
        >
          {isSelected && <Check className="size-3" strokeWidth={3} />}
        </span>
      )}
    </Checkbox>
  );
});
