"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Messages } from "@/app/_i18n/messages";

/** Ids of durable functions that work for a company. */
type NamedJob = keyof Messages["operations"]["job"];

/** What a durable function does, in words; one without words keeps its id. */
export function useJobName() {
  const t = useTranslations("operations");
  return useCallback((job: string) => (t.has(`job.${job as NamedJob}`) ? t(`job.${job as NamedJob}`) : job), [t]);
}
