"use client";

import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from "react-aria-components/Checkbox";

interface CheckboxProps extends Omit<AriaCheckboxProps, "children" | "className" | "style"> {
  children: ReactNode;
}

export function Checkbox({ children, ...checkbox }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...checkbox}
      className="group flex min-h-6 w-fit cursor-pointer items-center gap-2.5 text-text touch:min-h-11"
    >
      <span className="flex size-[18px] shrink-0 items-center justify-center rounded-[5px] border border-border-strong bg-surface group-data-[selected]:border-accent-text group-data-[selected]:bg-accent-text group-data-[indeterminate]:border-accent-text group-data-[indeterminate]:bg-accent-text group-data-[focus-visible]:outline-2 group-data-[focus-visible]:outline-focus group-data-[focus-visible]:outline-offset-2">
        <Check
          aria-hidden
          size={14}
          strokeWidth={3}
          className="hidden text-surface group-data-[selected]:block group-data-[indeterminate]:hidden"
        />
        <Minus aria-hidden size={14} strokeWidth={3} className="hidden text-surface group-data-[indeterminate]:block" />
      </span>
      {children}
    </AriaCheckbox>
  );
}
