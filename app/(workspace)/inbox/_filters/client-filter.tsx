"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { useTRPC } from "@/app/_trpc/client";
import { POPOVER, POPOVER_ITEM } from "@/app/_ui/popover-style";
import type { InboxFilters } from "./inbox-filters";

type ClientChoice = InboxFilters["client"];
type Option = { id: string; name: string };

/** Which client's conversations are shown: all, none's, or one found by typing. */
export function ClientFilter({ value, onChange }: { value: ClientChoice; onChange: (client: ClientChoice) => void }) {
  const t = useTranslations("inbox.filters");
  const trpc = useTRPC();
  const [typed, setTyped] = useState<string | null>(null);
  // Known at once, before the server is asked: a name that arrived later would open the list again.
  const [picked, setPicked] = useState<Option | null>(null);
  const q = useDeferredValue(typed ?? "");
  const found = useQuery(trpc.clients.list.queryOptions({ q, limit: 20 }, { placeholderData: keepPreviousData }));
  const chosen = useQuery(trpc.clients.get.queryOptions({ id: Number(value) }, { enabled: typeof value === "number" }));

  const key = value === null ? "all" : String(value);
  const fixed: Option[] = [
    { id: "all", name: t("allClients") },
    { id: "none", name: t("withoutClient") },
  ];
  const options = [...fixed, ...(found.data?.items ?? []).map(({ id, name }) => ({ id: String(id), name }))];
  const known = [...fixed, picked].find((option) => option?.id === key);
  const handleChoice = (id: string) => {
    setPicked(options.find((option) => option.id === id) ?? null);
    setTyped(null);
    onChange(id === "all" ? null : id === "none" ? "none" : Number(id));
  };

  return (
    <ComboBox
      aria-label={t("client")}
      items={options}
      value={key}
      onChange={(id) => id !== null && handleChoice(String(id))}
      inputValue={typed ?? known?.name ?? chosen.data?.name ?? ""}
      onInputChange={setTyped}
      onBlur={() => setTyped(null)}
      // The server searches; what it found is shown as it is.
      defaultFilter={() => true}
      className="min-w-0 flex-1"
    >
      <div className="relative">
        <Input
          onFocus={(event) => event.currentTarget.select()}
          className="ring-focus h-control w-full rounded-control border border-border-strong bg-surface pr-8 pl-3 text-text touch:text-[16px]"
        />
        <Button className="absolute inset-y-0 right-0 flex w-8 items-center justify-center text-text-3">
          <ChevronDown aria-hidden size={16} />
        </Button>
      </div>
      <Popover className={POPOVER}>
        <ListBox<Option> className="outline-none" renderEmptyState={() => t("noClientFound")}>
          {({ id, name }) => (
            <ListBoxItem id={id} textValue={name} className={POPOVER_ITEM}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
