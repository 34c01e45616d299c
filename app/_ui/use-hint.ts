"use client";

import { type FocusEvent, type KeyboardEvent as KeyPress, type PointerEvent, useEffect, useRef, useState } from "react";

const REST_MS = 400;
/** Long enough to cross over to the hint, which may be rested on too. */
const LEAVE_MS = 300;

/** When a hint shows: once a pointer rests on its button, at once for the keyboard, never for a finger. A press, Esc and scrolling take it away. */
export function useHint() {
  const [isShown, setShown] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = (isWanted: boolean, after = 0) => {
    clearTimeout(timer.current);
    if (after === 0) setShown(isWanted);
    else timer.current = setTimeout(() => setShown(isWanted), after);
  };

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isShown) return;
    const hide = () => setShown(false);
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // Esc closes the innermost only.
      event.stopPropagation();
      hide();
    };
    window.addEventListener("scroll", hide, { capture: true, passive: true });
    window.addEventListener("keydown", handleKey, { capture: true });
    return () => {
      window.removeEventListener("scroll", hide, { capture: true });
      window.removeEventListener("keydown", handleKey, { capture: true });
    };
  }, [isShown]);

  const around = {
    onPointerEnter: (event: PointerEvent) => event.pointerType !== "touch" && show(true, isShown ? 0 : REST_MS),
    onPointerLeave: () => show(false, LEAVE_MS),
    onPointerDownCapture: () => show(false),
    onKeyDownCapture: ({ key }: KeyPress) => (key === "Enter" || key === " ") && show(false),
    onFocus: (event: FocusEvent) => event.target.matches(":focus-visible") && show(true),
    onBlur: () => show(false),
  };
  return { isShown, around };
}
