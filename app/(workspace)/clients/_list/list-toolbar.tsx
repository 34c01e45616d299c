"use client";

import { useTranslations } from "next-intl";
import { SearchField } from "@/app/_ui/search-field";
import { Select } from "@/app/_ui/select";
import { type ClientListView, firstOrder } from "../_data/list-location";

interface ListToolbarProps {
  view: ClientListView;
  total: number | null;
  onShow: (change: Partial<ClientListView>) => void;
}

/** Search, how many match, and the order where no table header offers it. */
export function ListToolbar({ view, total, onShow }: ListToolbarProps) {
  const t = useTranslations("clients.list");
  const sorts = [
    { value: "name", label: t("sortName") },
    { value: "lastExchange", label: t("sortLastExchange") },
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
      <SearchField
        label={t("search")}
        value={view.q}
        onSearch={(q) => onShow({ q })}
        className="max-md:basis-full md:max-w-sm"
      />
      <Select
        className="w-44 md:hidden"
        label={t("sort")}
        hideLabel
        options={sorts}
        value={view.sort}
        onChange={(value) => {
          const sort = value === "lastExchange" ? "lastExchange" : "name";
          onShow({ sort, order: firstOrder(sort) });
        }}
      />
      <p role="status" className="ml-auto text-text-2 tabular-nums">
        {total === null ? "" : t("total", { count: total })}
      </p>
    </div>
  );
}
