"use client";

import { useFormatter, useTranslations } from "next-intl";
import { StatusBadge } from "@/app/_ui/status-badge";
import type { TokenView } from "@/server/tokens/views";

/** The day on which a token stops working, or that it has. */
export function ExpiryDay({ token: { expiresAt, expired } }: { token: TokenView }) {
  const t = useTranslations("tokens");
  const format = useFormatter();
  if (expired) return <StatusBadge tone="warn">{t("expired")}</StatusBadge>;
  return <time dateTime={expiresAt.toISOString()}>{format.dateTime(expiresAt, { dateStyle: "medium" })}</time>;
}
