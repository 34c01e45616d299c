"use client";

import type { LucideIcon } from "lucide-react";
import type { ButtonProps } from "react-aria-components/Button";
import { Tooltip, TooltipTrigger } from "react-aria-components/Tooltip";
import { IconButton } from "./icon-button";

interface HintedButtonProps extends Omit<ButtonProps, "children" | "className" | "style"> {
  icon: LucideIcon;
  label: string;
  /** The key that does the same. */
  shortcut?: string;
}

/** A button without words where there is no room for them: its name, and its key, show to who rests on it. */
export function HintedButton({ icon, label, shortcut, ...button }: HintedButtonProps) {
  return (
    <TooltipTrigger delay={400}>
      <IconButton {...button} icon={icon} aria-label={label} />
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
