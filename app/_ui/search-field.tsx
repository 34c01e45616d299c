"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { INPUT } from "./field-style";
import { KeyCap } from "./key-cap";

const PAUSE_MS = 250;

interface SearchFieldProps {
  /** Both its name and what it shows while empty. */
  label: string;
  /** What is searched for now. */
  value: string;
  onSearch: (q: string) => void;
  className?: string;
  /** The key that leads here, shown while the field is empty and where there are keys. */
  shortcut?: string;
  /** For a field that is more than one to type into. */
  inputProps?: Omit<ComponentProps<"input">, "ref" | "value" | "onChange" | "onKeyDown" | "className">;
  inputRef?: RefObject<HTMLInputElement | null>;
}

/** Asks once the person pauses, or at once on Enter. */
export function SearchField({
  label,
  value,
  onSearch,
  className = "",
  shortcut,
  inputProps,
  inputRef,
}: SearchFieldProps) {
  const t = useTranslations("common.actions");
  const [typed, setTyped] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const own = useRef<HTMLInputElement>(null);
  const field = inputRef ?? own;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // What the page has become during the pause counts: somebody may have opened a row meanwhile.
  const latest = useRef(onSearch);
  useEffect(() => {
    latest.current = onSearch;
  });

  const searchNow = (text: string) => {
    clearTimeout(timer.current);
    setWaiting(false);
    latest.current(text.trim());
  };
  const handleChange = (text: string) => {
    clearTimeout(timer.current);
    setTyped(text);
    setWaiting(true);
    timer.current = setTimeout(() => searchNow(text), PAUSE_MS);
  };

  const clear = () => {
    setTyped("");
    searchNow("");
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") searchNow(shown);
    // What is empty leaves Esc to what it stands in.
    else if (event.key === "Escape" && shown !== "") clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  // A space at the end is no part of the search, and yet the person goes on after it.
  const isOwn = typed !== null && (isWaiting || typed.trim() === value);
  const shown = isOwn ? typed : value;
  return (
    <div data-empty={shown === "" || undefined} className={`group relative min-w-0 flex-1 ${className}`}>
      <Search aria-hidden size={16} className="pointer-events-none absolute inset-y-0 left-3 my-auto text-text-3" />
      <input
        type="search"
        aria-label={label}
        {...inputProps}
        ref={field}
        value={shown}
        onChange={(event) => handleChange(event.target.value)}
        onKeyDown={handleKey}
        placeholder={label}
        className={`${INPUT} text-ellipsis px-9 [&::-webkit-search-cancel-button]:hidden`}
      />
      {shortcut ? (
        <span
          aria-hidden
          className="pointer-events-none absolute inset-y-0 right-2.5 hidden items-center md:group-data-[empty]:flex touch:hidden!"
        >
          <KeyCap>{shortcut}</KeyCap>
        </span>
      ) : null}
      <button
        type="button"
        // Esc does it by key; a finger finds it.
        tabIndex={-1}
        aria-label={t("clearSearch")}
        onClick={() => {
          clear();
          field.current?.focus();
        }}
        className="absolute inset-y-0 right-1 my-auto flex size-7 cursor-pointer items-center justify-center rounded-control text-text-3 hover:text-text group-data-[empty]:hidden touch:size-10"
      >
        <X aria-hidden size={16} />
      </button>
    </div>
  );
}
