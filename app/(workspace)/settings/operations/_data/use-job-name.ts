"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** What a durable function does, in words; one without words keeps its id. */
export function useJobName() {
  const t = useTranslations("operations.job");
  return useCallback((job: string) => (t.has(job as "sync-mailbox") ? t(job as "sync-mailbox") : job), [t]);
}
