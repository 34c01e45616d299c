"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { SearchField } from "react-aria-components/SearchField";

const PAUSE_MS = 250;

interface SearchBoxProps {
  /** What the address says. */
  value: string;
  onSearch: (q: string) => void;
}

/** The search of the Inbox: asks once the person pauses, or at once on Enter. */
export function SearchBox({ value, onSearch }: SearchBoxProps) {
  const t = useTranslations("inbox.filters");
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
    <SearchField
      aria-label={t("search")}
      value={typed ?? value}
      onChange={handleChange}
      onSubmit={searchNow}
      onClear={() => searchNow("")}
      className="group relative min-w-0 flex-1"
    >
      <Search aria-hidden size={16} className="pointer-events-none absolute inset-y-0 left-3 my-auto text-text-3" />
      <Input
        data-inbox-search
        placeholder={t("search")}
        className="ring-focus h-control w-full rounded-control border border-border-strong bg-surface pr-9 pl-9 text-text placeholder:text-text-3 touch:text-[16px] [&::-webkit-search-cancel-button]:hidden"
      />
      <Button
        aria-label={t("clearSearch")}
        className="ring-focus absolute inset-y-0 right-1 my-auto flex size-7 items-center justify-center rounded-[6px] text-text-3 hover:text-text group-data-[empty]:hidden touch:size-10"
      >
        <X aria-hidden size={16} />
      </Button>
    </SearchField>
  );
}
