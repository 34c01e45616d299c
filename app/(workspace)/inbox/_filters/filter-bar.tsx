"use client";

import { useTranslations } from "next-intl";
import { memo, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Select } from "@/app/_ui/select";
import { ToggleButton } from "@/app/_ui/toggle-button";
import type { Named } from "@/server/inbox/views";
import { OrderChoice } from "../_search/order-choice";
import { SearchBox } from "../_search/search-box";
import { SearchHelp } from "../_search/search-help";
import { ClientFilter } from "./client-filter";
import { countFilters, formatFilters, type InboxFilters, NO_FILTERS } from "./inbox-filters";
import { MoreFilters } from "./more-filters";

interface FilterBarProps {
  filters: InboxFilters;
  mailboxes: readonly Named[];
  onChange: (part: Partial<InboxFilters>) => void;
}

/** Search and filters above the list; on a phone the filters fold behind a button. */
export const FilterBar = memo(function FilterBar({ filters, mailboxes, onChange }: FilterBarProps) {
  const t = useTranslations("inbox.filters");
  const [isUnfolded, setUnfolded] = useState(false);
  const count = countFilters(filters);
  return (
    <search aria-label={t("label")} className="flex flex-col gap-2">
      <div className="flex gap-2">
        <SearchBox value={filters.q} onSearch={(q) => onChange({ q })} />
        <SearchHelp />
        <Button
          className="md:hidden"
          aria-expanded={isUnfolded}
          aria-controls="inbox-filters"
          onPress={() => setUnfolded(!isUnfolded)}
        >
          {t("toggle", { count })}
        </Button>
      </div>
      <div id="inbox-filters" className={`flex flex-col gap-2 ${isUnfolded ? "" : "max-md:hidden"}`}>
        <div className="flex gap-2">
          <Select
            label={t("mailbox")}
            hideLabel
            className="min-w-0 flex-1"
            options={[
              { value: "all", label: t("allMailboxes") },
              ...mailboxes.map(({ id, name }) => ({ value: String(id), label: name })),
            ]}
            value={filters.mailboxId === null ? "all" : String(filters.mailboxId)}
            onChange={(key) => onChange({ mailboxId: key === "all" ? null : Number(key) })}
          />
          <ClientFilter value={filters.client} onChange={(client) => onChange({ client })} />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <ToggleButton isSelected={filters.unread} onChange={(unread) => onChange({ unread })}>
            {t("unread")}
          </ToggleButton>
          <ToggleButton isSelected={filters.attachments} onChange={(attachments) => onChange({ attachments })}>
            {t("attachments")}
          </ToggleButton>
          {(["ARCHIVED", "TRASHED"] as const).map((filing) => (
            <ToggleButton
              key={filing}
              isSelected={filters.filing === filing}
              onChange={(isSelected) => onChange({ filing: isSelected ? filing : null })}
            >
              {t(`filing.${filing}`)}
            </ToggleButton>
          ))}
          <MoreFilters filters={filters} onChange={onChange} />
          {filters.q !== "" && <OrderChoice value={filters.order} onChange={(order) => onChange({ order })} />}
          {formatFilters(filters) !== "" && (
            <Button variant="quiet" className="px-2" onPress={() => onChange(NO_FILTERS)}>
              {t("clear")}
            </Button>
          )}
        </div>
      </div>
    </search>
  );
});
