"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { COMBOBOX_LIST, ComboboxList } from "@/app/_ui/combobox-list";
import { INPUT } from "@/app/_ui/field-style";
import { useCombobox } from "@/app/_ui/use-combobox";
import { useRested } from "@/app/_ui/use-rested";

export interface ClientOption {
  id: string;
  name: string;
}

interface ClientComboboxProps {
  label: string;
  /** Choices that are no client, before the others. */
  fixed?: readonly ClientOption[];
  /** Of what is chosen; shown until somebody types. */
  name: string;
  onChoose: (option: ClientOption) => void;
  autoFocus?: boolean;
}

const NONE: readonly ClientOption[] = [];
const LIST_PLACE = "right-0 w-max min-w-full max-w-80";

/** A client, found by typing. */
export function ClientCombobox({ label, fixed = NONE, name, onChoose, autoFocus = false }: ClientComboboxProps) {
  const t = useTranslations("inbox.filters");
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const q = useRested(typed ?? "");
  const found = useQuery(
    useTRPC().clients.list.queryOptions({ q, limit: 20 }, { enabled: isOpen, placeholderData: keepPreviousData }),
  );
  const options = [...fixed, ...(found.data?.items ?? []).map((client) => ({ ...client, id: String(client.id) }))];
  const combobox = useCombobox({
    count: options.length,
    isOpen,
    setOpen: (open) => {
      setOpen(open);
      // What was typed and not chosen is nobody's choice.
      if (!open) setTyped(null);
    },
    onChoose: (index) => {
      const option = options[index];
      combobox.look(false);
      if (option) onChoose({ id: option.id, name: option.name });
    },
  });
  return (
    <div className="relative min-w-0 flex-1">
      <input
        {...combobox.field}
        aria-label={label}
        placeholder={label}
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that asked for it
        autoFocus={autoFocus}
        value={typed ?? name}
        onChange={(event) => {
          setTyped(event.target.value);
          combobox.look(true);
        }}
        onFocus={(event) => {
          event.currentTarget.select();
          if (autoFocus) combobox.look(true);
        }}
        onClick={() => combobox.look(true)}
        onBlur={() => combobox.look(false)}
        className={`${INPUT} text-ellipsis pr-9`}
      />
      <ChevronDown
        aria-hidden
        size={16}
        className="pointer-events-none absolute inset-y-0 right-3 my-auto text-text-3"
      />
      {combobox.list && (
        <ComboboxList
          {...combobox.list}
          label={label}
          lines={options.map(({ id, name: text }) => ({ id, text }))}
          className={LIST_PLACE}
        />
      )}
      {isOpen && found.isSuccess && options.length === 0 && (
        <p className={`${COMBOBOX_LIST} ${LIST_PLACE} p-2.5 text-text-3`}>{t("noClientFound")}</p>
      )}
    </div>
  );
}
