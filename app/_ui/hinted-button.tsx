"use client";

import type { LucideIcon } from "lucide-react";
import { Hint } from "./hint";
import { IconButton } from "./icon-button";
import type { PlainButtonProps } from "./plain-button";

interface HintedButtonProps extends Omit<PlainButtonProps, "children" | "className" | "style"> {
  icon: LucideIcon;
  label: string;
  /** The key that does the same. */
  shortcut?: string | undefined;
}

/** A button without words where there is no room for them: its name, and its key, show to who rests on it. */
export function HintedButton({ icon, label, shortcut, ...button }: HintedButtonProps) {
  return (
    <Hint label={label} shortcut={shortcut}>
      <IconButton {...button} icon={icon} aria-label={label} />
    </Hint>
  );
}
