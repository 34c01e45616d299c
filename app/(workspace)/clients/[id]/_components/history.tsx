"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LoadFailed } from "@/app/_shell/load-failed";
import { Button } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import { Skeleton } from "@/app/_ui/skeleton";
import { HistoryMonths } from "./history-months";
import { MailboxFilter } from "./mailbox-filter";
import { useExchanges } from "./use-exchanges";

/** « Historique »: what was received from the client and sent to them, by month. */
export function History({ clientId }: { clientId: number }) {
  const t = useTranslations("clients.history");
  const common = useTranslations("common.states");
  const [mailboxId, setMailboxId] = useState<number | null>(null);
  const { exchanges, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useExchanges(
    clientId,
    mailboxId,
  );
  return (
    <Card>
      <section aria-labelledby="history" className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 id="history" className="font-semibold text-h2">
            {t("title")}
          </h2>
          <MailboxFilter value={mailboxId} onChange={setMailboxId} />
        </div>
        {exchanges === undefined ? (
          error ? (
            <LoadFailed what={t("what")} error={error} onRetry={refetch} />
          ) : (
            <div aria-busy>
              <Skeleton className="h-24" />
            </div>
          )
        ) : exchanges.length === 0 ? (
          <p className="text-text-2">{t("empty")}</p>
        ) : (
          <HistoryMonths exchanges={exchanges} />
        )}
        {hasNextPage ? (
          <Button
            className="self-center"
            onPress={() => void fetchNextPage()}
            isPending={isFetchingNextPage}
            pendingLabel={common("loading")}
          >
            {t("more")}
          </Button>
        ) : null}
      </section>
    </Card>
  );
}
