"use client";

import { useFormatter, useTranslations } from "next-intl";
import { StatusBadge } from "@/app/_ui/status-badge";
import type { TokenView } from "@/server/tokens/views";

/** A day of a token's life: its hour matters to nobody. */
export function TokenDay({ value }: { value: Date }) {
  const format = useFormatter();
  return <time dateTime={value.toISOString()}>{format.dateTime(value, { dateStyle: "medium" })}</time>;
}

/** The day on which a token stops working, or that it has. */
export function ExpiryDay({ token: { expiresAt, expired } }: { token: TokenView }) {
  const t = useTranslations("tokens");
  return expired ? <StatusBadge tone="warn">{t("expired")}</StatusBadge> : <TokenDay value={expiresAt} />;
}
