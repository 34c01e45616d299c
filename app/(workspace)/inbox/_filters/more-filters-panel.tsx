"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { INPUT } from "@/app/_ui/field-style";
import { POPOVER } from "@/app/_ui/popover-style";
import { Select } from "@/app/_ui/select";
import type { OpenedProps } from "@/app/_ui/use-opener";
import type { InboxFilters } from "./inbox-filters";
import { shiftDay } from "./shift-day";

interface MoreFiltersPanelProps extends OpenedProps {
  filters: InboxFilters;
  onChange: (part: Partial<InboxFilters>) => void;
}

/** Received or sent, and from which day to which. */
export function MoreFiltersPanel({ filters, onChange, ...popover }: MoreFiltersPanelProps) {
  const t = useTranslations("inbox.filters");
  const { after, before, direction } = filters;
  return (
    <Popover {...popover} placement="bottom start" className={`${POPOVER} w-72`}>
      <Dialog aria-label={t("moreLabel")} className="flex flex-col gap-3 p-3 outline-none">
        <Select
          label={t("direction")}
          options={[
            { value: "all", label: t("receivedAndSent") },
            { value: "RECEIVED", label: t("received") },
            { value: "SENT", label: t("sent") },
          ]}
          value={direction ?? "all"}
          onChange={(key) => onChange({ direction: key === "RECEIVED" || key === "SENT" ? key : null })}
        />
        <div className="grid grid-cols-2 gap-2">
          <Day label={t("from")} value={after} onChange={(day) => onChange({ after: day })} />
          {/* « Au » includes its day; the address says the first day that is left out. */}
          <Day
            label={t("until")}
            value={before && shiftDay(before, -1)}
            onChange={(day) => onChange({ before: day && shiftDay(day, 1) })}
          />
        </div>
      </Dialog>
    </Popover>
  );
}

interface DayProps {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
}

/** The browser's own calendar: in the reader's language, and by thumb as phones do it. */
function Day({ label, value, onChange }: DayProps) {
  return (
    <label className="flex min-w-0 flex-col gap-1.5 font-medium">
      {label}
      <input
        type="date"
        min="1990-01-01"
        max="2199-12-31"
        className={INPUT}
        defaultValue={value ?? ""}
        onChange={(event) => {
          // While a year is typed it is « 0002 »: no day to look for yet.
          const isComplete = event.target.value === "" || event.target.checkValidity();
          if (isComplete) onChange(event.target.value || null);
        }}
      />
    </label>
  );
}
