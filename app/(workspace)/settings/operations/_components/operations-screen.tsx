"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Loaded } from "@/app/_shell/loaded";
import { useTRPC } from "@/app/_trpc/client";
import { PageHeading } from "@/app/_ui/page-heading";
import { REFRESH_MS } from "../_data/refresh";
import { ActiveJobs } from "./active-jobs";
import { FailedJobs } from "./failed-jobs";
import { JobCounts } from "./job-counts";
import { Workers } from "./workers";

/** « Opérations »: who does the work, what is done and waits, and what failed. */
export function OperationsScreen() {
  const t = useTranslations("operations");
  const trpc = useTRPC();
  const query = useQuery(trpc.operations.get.queryOptions(undefined, { refetchInterval: REFRESH_MS }));
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-1">
        <PageHeading>{t("title")}</PageHeading>
        <p className="max-w-prose text-text-2">{t("intro")}</p>
      </div>
      <Loaded query={query} what={t("what")}>
        {(data) => (
          <>
            <Workers overview={data} />
            <JobCounts counts={data.counts} />
            <ActiveJobs overview={data} />
          </>
        )}
      </Loaded>
      <FailedJobs />
    </div>
  );
}
