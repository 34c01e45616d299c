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

/** Which client's conversations are shown: all, none's, or one found by typing. */
export function ClientFilter({ value, onChange }: { value: ClientChoice; onChange: (client: ClientChoice) => void }) {
  const t = useTranslations("inbox.filters");
  const trpc = useTRPC();
  const [typed, setTyped] = useState<string | null>(null);
  const q = useDeferredValue(typed ?? "");
  const found = useQuery(trpc.clients.list.queryOptions({ q, limit: 20 }, { placeholderData: keepPreviousData }));
  const chosen = useQuery(trpc.clients.get.queryOptions({ id: Number(value) }, { enabled: typeof value === "number" }));

  const options = [
    { id: "all", name: t("allClients") },
    { id: "none", name: t("withoutClient") },
    ...(found.data?.items ?? []).map((client) => ({ id: String(client.id), name: client.name })),
  ];
  const chosenName =
    value === null ? t("allClients") : value === "none" ? t("withoutClient") : (chosen.data?.name ?? "");
  const handleChoice = (key: string | number | null) => {
    setTyped(null);
    if (key !== null) onChange(key === "all" ? null : key === "none" ? "none" : Number(key));
  };

  return (
    <ComboBox
      aria-label={t("client")}
      items={options}
      value={value === null ? "all" : String(value)}
      onChange={(key) => handleChoice(key)}
      inputValue={typed ?? chosenName}
      onInputChange={setTyped}
      onOpenChange={(open) => setTyped(open ? "" : null)}
      // The server searches; what it found is shown as it is.
      defaultFilter={() => true}
      menuTrigger="focus"
      className="min-w-0 flex-1"
    >
      <div className="relative">
        <Input
          placeholder={chosenName}
          className="ring-focus h-control w-full rounded-control border border-border-strong bg-surface pr-8 pl-3 text-text placeholder:text-text-3 touch:text-[16px]"
        />
        <Button className="absolute inset-y-0 right-0 flex w-8 items-center justify-center text-text-3">
          <ChevronDown aria-hidden size={16} />
        </Button>
      </div>
      <Popover className={POPOVER}>
        <ListBox className="outline-none" renderEmptyState={() => t("noClientFound")}>
          {(option: { id: string; name: string }) => (
            <ListBoxItem id={option.id} textValue={option.name} className={POPOVER_ITEM}>
              {option.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
