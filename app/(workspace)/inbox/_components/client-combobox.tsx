"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { useTRPC } from "@/app/_trpc/client";
import { POPOVER, POPOVER_ITEM } from "@/app/_ui/popover-style";
import { useRested } from "@/app/_ui/use-rested";

export interface ClientOption {
  id: string;
  name: string;
}

interface ClientComboboxProps {
  label: string;
  /** Choices that are no client, before the others. */
  fixed?: readonly ClientOption[];
  value: string | null;
  /** Of what is chosen; shown until somebody types. */
  name: string;
  onChoose: (option: ClientOption) => void;
  autoFocus?: boolean;
}

const NONE: readonly ClientOption[] = [];

/** A client, found by typing. */
export function ClientCombobox({ label, fixed = NONE, value, name, onChoose, autoFocus = false }: ClientComboboxProps) {
  const t = useTranslations("inbox.filters");
  const [typed, setTyped] = useState<string | null>(null);
  const q = useRested(typed ?? "");
  const found = useQuery(useTRPC().clients.list.queryOptions({ q, limit: 20 }, { placeholderData: keepPreviousData }));
  const options = [
    ...fixed,
    ...(found.data?.items ?? []).map((client) => ({ id: String(client.id), name: client.name })),
  ];
  const handleChange = (id: string) => {
    const option = options.find((one) => one.id === id);
    setTyped(null);
    if (option) onChoose(option);
  };
  return (
    <ComboBox
      aria-label={label}
      items={options}
      value={value}
      onChange={(id) => id !== null && handleChange(String(id))}
      inputValue={typed ?? name}
      onInputChange={setTyped}
      onBlur={() => setTyped(null)}
      allowsEmptyCollection
      menuTrigger={autoFocus ? "focus" : "input"}
      // The server searches; what it found is shown as it is.
      defaultFilter={() => true}
      className="min-w-0 flex-1"
    >
      <div className="relative">
        <Input
          autoFocus={autoFocus}
          placeholder={label}
          onFocus={(event) => event.currentTarget.select()}
          className="ring-focus h-control w-full rounded-control border border-border-strong bg-surface pr-8 pl-3 text-text placeholder:text-text-3 touch:text-[16px]"
        />
        <Button className="absolute inset-y-0 right-0 flex w-8 items-center justify-center text-text-3">
          <ChevronDown aria-hidden size={16} />
        </Button>
      </div>
      <Popover className={POPOVER}>
        <ListBox<ClientOption>
          className="outline-none"
          renderEmptyState={() => <p className="p-2.5 text-text-3">{t("noClientFound")}</p>}
        >
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.name} className={POPOVER_ITEM}>
              {option.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
