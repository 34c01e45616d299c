"use client";

import { type MouseEvent, type PointerEvent, useRef } from "react";

/** How long a finger rests before it means more than a tap. */
const HELD_MS = 500;

/** Tells when a finger rests on something; `onHeld` answers whether that did anything, and the tap then does nothing. */
export function useLongPress(onHeld: (target: EventTarget) => boolean) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wasHeld = useRef(false);
  const stop = () => clearTimeout(timer.current);
  return {
    wasHeld: () => wasHeld.current,
    handlers: {
      onPointerDown: ({ pointerType, target }: PointerEvent) => {
        stop();
        wasHeld.current = false;
        if (pointerType !== "touch") return;
        timer.current = setTimeout(() => {
          wasHeld.current = onHeld(target);
        }, HELD_MS);
      },
      onPointerUp: stop,
      // A scroll has begun.
      onPointerCancel: stop,
      onContextMenu: (event: MouseEvent) => {
        if (wasHeld.current) event.preventDefault();
      },
    },
  };
}
