"use client";

import { useTranslations } from "next-intl";
import type { DeliveryView } from "@/server/webhooks/views";

/** What the last attempt came to, in words. */
export function useOutcomeWords(): (delivery: DeliveryView) => string {
  const t = useTranslations("webhooks.outcome");
  return ({ status, httpStatus, durationMs, fault }) => {
    if (fault) return t(`faults.${fault}`);
    if (httpStatus === null) return t("notYet");
    const answer = { status: String(httpStatus), ms: durationMs ?? 0 };
    return t(status === "delivered" ? "answered" : "refused", answer);
  };
}
