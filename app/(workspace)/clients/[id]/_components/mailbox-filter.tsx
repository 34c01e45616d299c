"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { Select } from "@/app/_ui/select";

const ALL = "all";

interface MailboxFilterProps {
  value: number | null;
  onChange: (mailboxId: number | null) => void;
}

/** Narrows the history to one mailbox; not there for who has only one. */
export function MailboxFilter({ value, onChange }: MailboxFilterProps) {
  const t = useTranslations("clients.history");
  const { data: mailboxes = [] } = useQuery(useTRPC().mailboxes.list.queryOptions());
  if (mailboxes.length < 2) return null;
  return (
    <Select
      className="w-56 max-w-full"
      label={t("mailbox")}
      hideLabel
      options={[
        { value: ALL, label: t("allMailboxes") },
        ...mailboxes.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      value={value === null ? ALL : String(value)}
      onChange={(chosen) => onChange(chosen === ALL ? null : Number(chosen))}
    />
  );
}
