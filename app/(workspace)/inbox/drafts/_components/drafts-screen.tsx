"use client";

import { useQuery } from "@tanstack/react-query";
import { FilePen } from "lucide-react";
import { useTranslations } from "next-intl";
import { LoadFailed } from "@/app/_shell/load-failed";
import { useTRPC } from "@/app/_trpc/client";
import { ButtonLink } from "@/app/_ui/button-link";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeading } from "@/app/_ui/page-heading";
import { Skeleton } from "@/app/_ui/skeleton";
import type { DraftItem } from "@/server/outbox/views";
import { DraftLine } from "./draft-line";

/** « Brouillons », and what is scheduled or waits for another try. */
export function DraftsScreen() {
  const t = useTranslations("composer.drafts");
  const { data, error, refetch } = useQuery(useTRPC().drafts.list.queryOptions());
  const isEmpty = data && data.writing.length + data.leaving.length === 0;
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-6 px-6 py-6 max-md:px-4">
      <div className="flex items-center justify-between gap-3">
        <PageHeading>{t("title")}</PageHeading>
        <ButtonLink href="/inbox">{t("back")}</ButtonLink>
      </div>
      {error && !data && <LoadFailed what={t("loadWhat")} error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton className="h-40" />}
      {isEmpty && <EmptyState icon={FilePen} title={t("none")} text={t("noneText")} />}
      {data && data.leaving.length > 0 && (
        <section id="leaving" className="flex flex-col gap-3">
          <h2 className="font-semibold text-h2">{t("leaving")}</h2>
          <Lines items={data.leaving} />
        </section>
      )}
      {data && data.writing.length > 0 && <Lines items={data.writing} />}
    </div>
  );
}

function Lines({ items }: { items: DraftItem[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {items.map((item) => (
        <DraftLine key={item.id} item={item} />
      ))}
    </ul>
  );
}
