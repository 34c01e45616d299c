"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/app/_ui/select";
import type { MailboxView } from "@/server/mailboxes/views";

interface FromFieldProps {
  mailboxes: MailboxView[];
  value: number;
  onChange: (mailboxId: number) => void;
}

/** The mailbox that writes: a choice where there are several. */
export function FromField({ mailboxes, value, onChange }: FromFieldProps) {
  const t = useTranslations("composer");
  const own = mailboxes.find(({ id }) => id === value);
  return (
    <div className="flex items-center gap-2 border-border border-b py-1.5">
      <span className="w-12 shrink-0 text-text-3">{t("from")}</span>
      {mailboxes.length > 1 ? (
        <Select
          label={t("from")}
          hideLabel
          options={mailboxes.map(({ id, emailAddress, name }) => ({
            value: String(id),
            label: `${emailAddress} (${name})`,
          }))}
          value={String(value)}
          onChange={(id) => onChange(Number(id))}
          className="min-w-0 flex-1"
        />
      ) : (
        <span className="min-w-0 truncate px-1">{own?.emailAddress}</span>
      )}
    </div>
  );
}
