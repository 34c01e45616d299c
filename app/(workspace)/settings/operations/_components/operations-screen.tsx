"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { LoadFailed } from "@/app/_shell/load-failed";
import { useTRPC } from "@/app/_trpc/client";
import { PageHeading } from "@/app/_ui/page-heading";
import { Skeleton } from "@/app/_ui/skeleton";
import { REFRESH_MS } from "../_data/refresh";
import { ActiveJobs } from "./active-jobs";
import { FailedJobs } from "./failed-jobs";
import { JobCounts } from "./job-counts";
import { Workers } from "./workers";

/** « Opérations »: who does the work, what is done and waits, and what failed. */
export function OperationsScreen() {
  const t = useTranslations("operations");
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.operations.get.queryOptions(undefined, { refetchInterval: REFRESH_MS }),
  );
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-1">
        <PageHeading>{t("title")}</PageHeading>
        <p className="max-w-prose text-text-2">{t("intro")}</p>
      </div>
      {data === undefined ? (
        error ? (
          <LoadFailed what={t("what")} error={error} onRetry={refetch} />
        ) : (
          <Skeleton className="h-40 w-full" />
        )
      ) : (
        <>
          <Workers overview={data} />
          <JobCounts counts={data.counts} />
          <ActiveJobs overview={data} />
        </>
      )}
      <FailedJobs />
    </div>
  );
}
