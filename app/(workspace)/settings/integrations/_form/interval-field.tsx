"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/app/_ui/notice";
import { TextField } from "@/app/_ui/text-field";
import { ToggleButton } from "@/app/_ui/toggle-button";
import { useFieldProps } from "./field-props";
import type { MailboxForm } from "./use-mailbox-form";

const USUAL_MINUTES = ["5", "10", "15", "30"];

export function IntervalField({ form }: { form: MailboxForm }) {
  const t = useTranslations("integrations.form");
  const field = useFieldProps(form);
  const { syncIntervalMinutes: minutes } = form.state;
  return (
    <div className="flex flex-col gap-2">
      <TextField
        {...field("syncIntervalMinutes")}
        label={t("interval")}
        unit={t("minutes")}
        hint={t("intervalHint")}
        inputMode="numeric"
        autoComplete="off"
      />
      <fieldset aria-label={t("intervalUsual")} className="flex flex-wrap gap-2">
        {USUAL_MINUTES.map((value) => (
          <ToggleButton
            key={value}
            aria-label={t("intervalChip", { minutes: value })}
            isSelected={minutes.trim() === value}
            onChange={() => form.change({ kind: "text", field: "syncIntervalMinutes", value })}
          >
            {value}
          </ToggleButton>
        ))}
      </fieldset>
      {minutes.trim() === "1" ? <Notice tone="warn">{t("intervalWarning")}</Notice> : null}
    </div>
  );
}
