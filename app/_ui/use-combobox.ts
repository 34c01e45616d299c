"use client";

import { type KeyboardEvent, useId, useState } from "react";

interface ComboboxOptions {
  /** How many lines its list has now. */
  count: number;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  onChoose: (index: number) => void;
}

/** The keys and the roles of a field with a list: arrows move in it, Enter and Tab choose, Esc closes it. */
export function useCombobox({ count, isOpen, setOpen, onChoose }: ComboboxOptions) {
  const listId = useId();
  const [active, setActive] = useState(-1);
  const isShown = isOpen && count > 0;

  /** Opens or closes the list with no line chosen. */
  const look = (open: boolean) => {
    setOpen(open);
    setActive(-1);
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && !isShown) look(true);
    else if (step !== undefined) setActive((now) => moveActive(now, step, count));
    else if (isShown && event.key === "Escape") look(false);
    else if (isShown && active >= 0 && (event.key === "Enter" || event.key === "Tab")) onChoose(active);
    else {
      if (event.key === "Enter") look(false);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const field = {
    // A searchbox may not be a combobox.
    type: "text",
    role: "combobox",
    autoComplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": isShown,
    "aria-controls": isShown ? listId : undefined,
    "aria-activedescendant": isShown && active >= 0 ? `${listId}-${active}` : undefined,
    onKeyDownCapture: handleKey,
  } as const;
  return { field, look, list: isShown ? { id: listId, active, onChoose } : null };
}

/** Past either end no line is chosen: Enter then does what it does without a list. */
function moveActive(now: number, step: number, count: number): number {
  return ((now + 1 + step + count + 1) % (count + 1)) - 1;
}
