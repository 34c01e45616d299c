"use client";

import { useTranslations } from "next-intl";
import { StatusBadge, type Tone } from "@/app/_ui/status-badge";
import type { Run } from "../_data/views";

const TONES: Record<Run["status"], Tone> = {
  queued: "neutral",
  running: "info",
  success: "ok",
  partial: "warn",
  error: "err",
  cancelled: "neutral",
};

export function RunBadge({ status }: { status: Run["status"] }) {
  const t = useTranslations("integrations.run.status");
  return <StatusBadge tone={TONES[status]}>{t(status)}</StatusBadge>;
}

export function isUnderWay({ status }: { status: Run["status"] }): boolean {
  return status === "queued" || status === "running";
}
