"use client";

import { ToggleButton as AriaToggleButton, type ToggleButtonProps } from "react-aria-components/ToggleButton";

/** A filter that is on or off. */
export function ToggleButton(props: Omit<ToggleButtonProps, "className" | "style">) {
  return (
    <AriaToggleButton
      {...props}
      className="ring-focus inline-flex h-control shrink-0 cursor-pointer items-center gap-2 rounded-full border border-border-strong bg-surface px-3.5 font-medium text-text-2 transition-colors duration-[120ms] hover:bg-subtle data-[selected]:border-accent-text data-[selected]:bg-selected data-[selected]:text-accent-text"
    />
  );
}
