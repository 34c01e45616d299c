"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { LoadFailed } from "@/app/_shell/load-failed";
import { useTRPC } from "@/app/_trpc/client";
import { Card } from "@/app/_ui/card";
import { Skeleton } from "@/app/_ui/skeleton";
import { POLL_MS } from "../_data/poll";
import type { Mailbox } from "../_data/views";
import { ScopeForm } from "./scope-form";

/** « Dossiers et historique »: what of the mailbox is imported. */
export function ScopeSection({ mailbox, isOwner }: { mailbox: Mailbox; isOwner: boolean }) {
  const t = useTranslations("integrations.scope");
  const titleId = useId();
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.mailboxes.folders.queryOptions(
      { id: mailbox.id },
      { refetchInterval: mailbox.state === "running" && POLL_MS },
    ),
  );
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-3">
      <h2 id={titleId} className="font-semibold text-h2">
        {t("title")}
      </h2>
      {data === undefined ? (
        error ? (
          <LoadFailed what={t("what")} error={error} onRetry={refetch} />
        ) : (
          <Skeleton className="h-40 w-full" />
        )
      ) : (
        <Card>
          <ScopeForm mailbox={mailbox} folders={data} isOwner={isOwner} />
        </Card>
      )}
    </section>
  );
}
