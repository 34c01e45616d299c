"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { MailAddress } from "@/server/inbox/views";
import { isSendable } from "@/server/outbox/schema";
import { AddressInput } from "./address-input";
import { RecipientChip } from "./recipient-chip";

interface RecipientsFieldProps {
  label: string;
  value: MailAddress[];
  onChange: (parties: MailAddress[]) => void;
  autoFocus?: boolean;
  /** Buttons at the end of the line. */
  actions?: ReactNode;
}

/** Who gets the mail: those there, each with a way to remove it, and a field that completes as one types. */
export function RecipientsField({ label, value, onChange, autoFocus = false, actions }: RecipientsFieldProps) {
  const t = useTranslations("composer");
  const add = (parties: MailAddress[]) => {
    const known = new Set(value.map(({ address }) => address.toLowerCase()));
    onChange([...value, ...parties.filter(({ address }) => !known.has(address.toLowerCase()))]);
  };
  return (
    <fieldset aria-label={label} className="flex items-start gap-2 border-border border-b py-1.5">
      <span aria-hidden className="w-12 shrink-0 py-2 text-text-3">
        {label}
      </span>
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-1.5">
        {value.length > 0 && (
          <ul className="contents">
            {value.map((party) => (
              <RecipientChip
                key={party.address.toLowerCase()}
                party={party}
                isWrong={!isSendable(party)}
                onRemove={() => onChange(value.filter((other) => other !== party))}
              />
            ))}
          </ul>
        )}
        <AddressInput
          label={`${label} : ${t("addAddress")}`}
          onAdd={add}
          onRemoveLast={() => onChange(value.slice(0, -1))}
          autoFocus={autoFocus}
        />
      </div>
      {actions}
    </fieldset>
  );
}
