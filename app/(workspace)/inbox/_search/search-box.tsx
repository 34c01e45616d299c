"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useSingleKeys } from "@/app/_shell/shortcuts/use-single-keys";
import { ComboboxList } from "@/app/_ui/combobox-list";
import { SearchField } from "@/app/_ui/search-field";
import { useCombobox } from "@/app/_ui/use-combobox";
import { completionCode } from "./completion-code";
import { useSuggestions } from "./use-suggestions";

interface SearchBoxProps {
  value: string;
  onSearch: (q: string) => void;
}

/** The search of the Inbox: a combobox that completes operators and their values where the caret stands. */
export function SearchBox({ value, onSearch }: SearchBoxProps) {
  const t = useTranslations("inbox");
  const [hasKeys] = useSingleKeys();
  const field = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState({ text: value, caret: value.length });
  const [isOpen, setOpen] = useState(false);
  const { completion, suggestions } = useSuggestions(draft.text, draft.caret);

  const readDraft = ({ value: text, selectionStart }: HTMLInputElement) =>
    setDraft({ text, caret: selectionStart ?? text.length });
  const choose = (index: number) => {
    const input = field.current;
    const choice = suggestions[index]?.choice;
    const code = completionCode.read();
    if (completion === null || input === null || choice === undefined || code === null) return;
    const { text, caret } = code.applyCompletion(input.value, completion, choice);
    typeInto(input, text);
    input.setSelectionRange(caret, caret);
    setDraft({ text, caret });
    combobox.look(choice.endsWith(":"));
  };
  const combobox = useCombobox({
    count: suggestions.length,
    isOpen,
    setOpen: (open) => {
      if (open && field.current) readDraft(field.current);
      setOpen(open);
    },
    onChoose: choose,
  });

  return (
    <div className="relative flex min-w-0 flex-1">
      <SearchField
        label={t("filters.search")}
        value={value}
        onSearch={onSearch}
        {...(hasKeys && { shortcut: "/" })}
        inputRef={field}
        inputProps={{
          ...combobox.field,
          enterKeyHint: "search",
          name: "q",
          onFocus: () => void completionCode.fetch(),
          onBlur: () => setOpen(false),
          onInput: (event) => combobox.look(event.currentTarget.value !== ""),
        }}
      />
      {combobox.list && (
        <ComboboxList
          {...combobox.list}
          label={t("search.suggestions")}
          lines={suggestions.map(({ choice, label }) => ({ id: choice, text: choice, note: label }))}
          className="inset-x-0"
        />
      )}
    </div>
  );
}

/** As if somebody had typed it: React hears the change. */
function typeInto(input: HTMLInputElement, text: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
