"use client";

import { useEffect } from "react";

/**
 * Ctrl+K, or ⌘+K: also while typing, as it writes nothing; not with AltGr, which is how some keyboards write characters. The first of the
 * two keys says that the palette may be wanted.
 */
export function usePaletteKey(onPress: () => void, onApproach: () => void) {
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (event.key === "Control" || event.key === "Meta") onApproach();
      const isAlone = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
      if (!isAlone || event.isComposing || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      onPress();
    };
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, [onPress, onApproach]);
}
