"use client";

import { type ComponentType, type RefObject, useRef } from "react";
import type { OnDemand } from "./on-demand";
import type { PlainButtonProps } from "./plain-button";
import { useOpening } from "./use-opening";

/** What a button takes to open something by it. */
export type OpenerProps = Pick<
  PlainButtonProps,
  "aria-haspopup" | "aria-expanded" | "onPointerEnter" | "onFocus" | "onPointerDown" | "onPress" | "onKeyDown"
> & { ref: RefObject<HTMLButtonElement | null> };

/** What a popover of React Aria takes to stand at its button. */
export interface OpenedProps {
  triggerRef: RefObject<HTMLButtonElement | null>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** A button and the popover that it opens, whose code comes when a pointer, the focus or a finger does. */
export function useOpener<Props extends OpenedProps>(part: OnDemand<ComponentType<Props>>) {
  const ref = useRef<HTMLButtonElement>(null);
  const { Part, isOpen, open, close, approach } = useOpening(part);
  const opener: OpenerProps = {
    ref,
    "aria-haspopup": "dialog",
    "aria-expanded": isOpen,
    onPointerEnter: approach,
    onFocus: approach,
    onPointerDown: approach,
    onPress: open,
  };
  const opened: OpenedProps = { triggerRef: ref, isOpen, onOpenChange: (wanted) => (wanted ? open() : close()) };
  return { Part, open, opener, opened };
}
