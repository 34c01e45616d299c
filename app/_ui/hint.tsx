"use client";

import type { ReactElement } from "react";
import { Tooltip, TooltipTrigger } from "react-aria-components/Tooltip";

interface HintProps {
  label: string;
  /** The key that does the same. */
  shortcut?: string | undefined;
  /** One button. */
  children: ReactElement;
}

/** The name of a button, and its key, for who rests on it. */
export function Hint({ label, shortcut, children }: HintProps) {
  return (
    <TooltipTrigger delay={400}>
      {children}
      <Tooltip
        offset={6}
        className="rounded-control bg-text px-2.5 py-1.5 text-canvas text-meta shadow-pop data-[entering]:opacity-0"
      >
        {label}
        {shortcut ? ` (${shortcut})` : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
