"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useSingleKeys } from "@/app/_shell/shortcuts/use-single-keys";
import { SearchField } from "@/app/_ui/search-field";
import { applyCompletion } from "./find-completion";
import { SuggestionList } from "./suggestion-list";
import { type Suggestion, useSuggestions } from "./use-suggestions";

interface SearchBoxProps {
  value: string;
  onSearch: (q: string) => void;
}

/** The search of the Inbox: a combobox that completes operators and their values where the caret stands. */
export function SearchBox({ value, onSearch }: SearchBoxProps) {
  const t = useTranslations("inbox");
  const [hasKeys] = useSingleKeys();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState({ text: value, caret: value.length });
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { completion, suggestions } = useSuggestions(draft.text, draft.caret);
  const isShown = isOpen && suggestions.length > 0;

  const look = (text: string, open: boolean) => {
    setDraft({ text, caret: field.current?.selectionStart ?? text.length });
    setOpen(open);
    setActive(-1);
  };
  const choose = ({ choice }: Suggestion) => {
    const input = field.current;
    if (completion === null || input === null) return;
    const { text, caret } = applyCompletion(input.value, completion, choice);
    typeInto(input, text);
    input.setSelectionRange(caret, caret);
    setDraft({ text, caret });
    setOpen(choice.endsWith(":"));
    setActive(-1);
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = suggestions[active];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!isShown) look(event.currentTarget.value, true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (isShown) setActive((now) => moveActive(now, step, suggestions.length));
    } else if (isShown && event.key === "Escape") setOpen(false);
    else if (isShown && chosen && (event.key === "Enter" || event.key === "Tab")) choose(chosen);
    else {
      if (event.key === "Enter") setOpen(false);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="relative flex min-w-0 flex-1">
      <SearchField
        label={t("filters.search")}
        value={value}
        onSearch={onSearch}
        {...(hasKeys && { shortcut: "/" })}
        inputProps={{
          ref: field,
          // A searchbox may not be a combobox.
          type: "text",
          role: "combobox",
          enterKeyHint: "search",
          name: "q",
          autoComplete: "off",
          "aria-autocomplete": "list",
          "aria-expanded": isShown,
          "aria-controls": isShown ? id : undefined,
          "aria-activedescendant": isShown && active >= 0 ? `${id}-${active}` : undefined,
          onBlur: () => setOpen(false),
          onKeyDownCapture: handleKey,
          onInput: (event) => look(event.currentTarget.value, event.currentTarget.value !== ""),
        }}
      />
      {isShown && (
        <SuggestionList
          id={id}
          label={t("search.suggestions")}
          suggestions={suggestions}
          active={active}
          onChoose={choose}
        />
      )}
    </div>
  );
}

/** Past either end no line is chosen: Enter then searches for what is written. */
function moveActive(now: number, step: number, count: number): number {
  return ((now + 1 + step + count + 1) % (count + 1)) - 1;
}

/** As if somebody had typed it: React hears the change. */
function typeInto(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
