"use client";

import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import {
  Disclosure as AriaDisclosure,
  type DisclosureProps as AriaDisclosureProps,
  DisclosurePanel,
} from "react-aria-components/Disclosure";

interface DisclosureProps extends Omit<AriaDisclosureProps, "children" | "className" | "style"> {
  summary: ReactNode;
  children: ReactNode;
}

/** A line that opens what belongs to it. */
export function Disclosure({ summary, children, ...disclosure }: DisclosureProps) {
  return (
    <AriaDisclosure {...disclosure} className="group">
      <Button
        slot="trigger"
        className="ring-focus flex min-h-9 w-full cursor-pointer items-center gap-2 rounded-control text-left font-medium text-text hover:text-accent-text touch:min-h-11"
      >
        <ChevronRight
          aria-hidden
          size={16}
          className="shrink-0 text-text-3 transition-transform duration-[120ms] group-data-[expanded]:rotate-90"
        />
        {summary}
      </Button>
      <DisclosurePanel className="pl-6 group-data-[expanded]:pt-2">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
