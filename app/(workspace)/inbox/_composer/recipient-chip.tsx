"use client";

import { TriangleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { PlainButton } from "@/app/_ui/plain-button";
import type { MailAddress } from "@/server/inbox/views";

interface RecipientChipProps {
  party: MailAddress;
  /** No mail can be sent to this address as it is. */
  isWrong: boolean;
  onRemove: () => void;
}

/** One recipient of the mail. */
export function RecipientChip({ party, isWrong, onRemove }: RecipientChipProps) {
  const t = useTranslations("composer");
  const name = party.name || party.address;
  return (
    <li
      title={party.address}
      className={`flex min-h-7 max-w-full items-center gap-1 rounded-full pl-2.5 touch:min-h-10 ${isWrong ? "bg-err-b text-err-t" : "bg-neu-b text-text"}`}
    >
      {isWrong && <TriangleAlert aria-hidden size={14} className="shrink-0" />}
      {isWrong && <span className="sr-only">{t("invalidAddress", { address: party.address })}</span>}
      <span aria-hidden={isWrong} className="truncate">
        {name}
      </span>
      <PlainButton
        aria-label={t("removeAddress", { name })}
        onPress={onRemove}
        className="ring-focus flex size-7 shrink-0 cursor-pointer items-center justify-center rounded-full text-text-2 hover:bg-border touch:size-10"
      >
        <X aria-hidden size={14} />
      </PlainButton>
    </li>
  );
}
