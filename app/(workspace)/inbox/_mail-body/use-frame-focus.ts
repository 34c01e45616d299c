"use client";

import { type RefObject, useEffect } from "react";

/**
 * A click inside a mail moves the keyboard into its frame, whose opaque origin tells us nothing: J and K would be dead.
 * So focus goes back to the message at once, unless the reader tabbed in to reach a link.
 */
export function useFrameFocus(frame: RefObject<HTMLIFrameElement | null>, enabled: boolean) {
  useEffect(() => {
    if (!enabled) return;
    let tabbedAt = Number.NEGATIVE_INFINITY;
    const handleKey = (event: KeyboardEvent) => {
      if (event.key === "Tab") tabbedAt = performance.now();
    };
    const handleBlur = () => {
      // The browser moves activeElement only after it told the window.
      setTimeout(() => {
        const element = frame.current;
        if (element === null || document.activeElement !== element || performance.now() - tabbedAt < 300) return;
        element.closest<HTMLElement>("article")?.focus({ preventScroll: true });
      });
    };
    window.addEventListener("keydown", handleKey, true);
    window.addEventListener("blur", handleBlur);
    return () => {
      window.removeEventListener("keydown", handleKey, true);
      window.removeEventListener("blur", handleBlur);
    };
  }, [frame, enabled]);
}
