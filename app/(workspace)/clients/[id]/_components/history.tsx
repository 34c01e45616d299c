"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Loaded } from "@/app/_shell/loaded";
import { Card } from "@/app/_ui/card";
import { MoreButton } from "@/app/_ui/more-button";
import { HistoryMonths } from "./history-months";
import { MailboxFilter } from "./mailbox-filter";
import { useExchanges } from "./use-exchanges";

/** « Historique »: what was received from the client and sent to them, by month. */
export function History({ clientId }: { clientId: number }) {
  const t = useTranslations("clients.history");
  const common = useTranslations("common.states");
  const [mailboxId, setMailboxId] = useState<number | null>(null);
  const { exchanges, ...query } = useExchanges(clientId, mailboxId);
  return (
    <Card>
      <section aria-labelledby="history" className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 id="history" className="font-semibold text-h2">
            {t("title")}
          </h2>
          <MailboxFilter value={mailboxId} onChange={setMailboxId} />
        </div>
        <Loaded query={{ ...query, data: exchanges }} what={t("what")}>
          {(exchanges) =>
            exchanges.length === 0 ? (
              <p className="text-text-2">{t("empty")}</p>
            ) : (
              <HistoryMonths exchanges={exchanges} />
            )
          }
        </Loaded>
        <MoreButton query={query} pendingLabel={common("loading")}>
          {t("more")}
        </MoreButton>
      </section>
    </Card>
  );
}
