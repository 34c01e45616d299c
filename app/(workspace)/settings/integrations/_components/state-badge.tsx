"use client";

import { useTranslations } from "next-intl";
import { StatusBadge, type Tone } from "@/app/_ui/status-badge";
import type { Mailbox } from "../_data/views";

const TONES: Record<Mailbox["state"], Tone> = {
  synced: "ok",
  partial: "warn",
  error: "err",
  running: "info",
  pending: "neutral",
  disabled: "neutral",
};

export function StateBadge({ state }: { state: Mailbox["state"] }) {
  const t = useTranslations("integrations.status");
  return <StatusBadge tone={TONES[state]}>{t(state)}</StatusBadge>;
}
