"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { SearchField as AriaSearchField } from "react-aria-components/SearchField";
import { INPUT } from "./field-parts";

const PAUSE_MS = 250;

interface SearchFieldProps {
  /** Both its name and what it shows while empty. */
  label: string;
  /** What is searched for now. */
  value: string;
  onSearch: (q: string) => void;
  className?: string;
}

/** Asks once the person pauses, or at once on Enter. */
export function SearchField({ label, value, onSearch, className = "" }: SearchFieldProps) {
  const t = useTranslations("common.actions");
  const [typed, setTyped] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const searchNow = (text: string) => {
    clearTimeout(timer.current);
    setTyped(null);
    onSearch(text.trim());
  };
  const handleChange = (text: string) => {
    clearTimeout(timer.current);
    setTyped(text);
    timer.current = setTimeout(() => searchNow(text), PAUSE_MS);
  };

  return (
    <AriaSearchField
      aria-label={label}
      value={typed ?? value}
      onChange={handleChange}
      onSubmit={searchNow}
      onClear={() => searchNow("")}
      className={`group relative min-w-0 flex-1 ${className}`}
    >
      <Search aria-hidden size={16} className="pointer-events-none absolute inset-y-0 left-3 my-auto text-text-3" />
      <Input placeholder={label} className={`${INPUT} px-9 [&::-webkit-search-cancel-button]:hidden`} />
      <Button
        aria-label={t("clearSearch")}
        className="ring-focus absolute inset-y-0 right-1 my-auto flex size-7 items-center justify-center rounded-control text-text-3 hover:text-text group-data-[empty]:hidden touch:size-10"
      >
        <X aria-hidden size={16} />
      </Button>
    </AriaSearchField>
  );
}
