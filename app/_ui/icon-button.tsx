"use client";

import type { LucideIcon } from "lucide-react";
import type { Ref } from "react";
import { Button as AriaButton, type ButtonProps } from "react-aria-components/Button";

interface IconButtonProps extends Omit<ButtonProps, "children" | "className" | "style"> {
  icon: LucideIcon;
  "aria-label": string;
  ref?: Ref<HTMLButtonElement>;
}

/** A square button whose name is read, not shown. */
export function IconButton({ icon: Icon, ...button }: IconButtonProps) {
  return (
    <AriaButton
      {...button}
      className="ring-focus inline-flex size-9 shrink-0 cursor-pointer items-center justify-center rounded-control text-text-2 transition-colors duration-[120ms] hover:bg-neu-b hover:text-text data-[disabled]:text-text-3 touch:size-11"
    >
      <Icon aria-hidden size={18} />
    </AriaButton>
  );
}
