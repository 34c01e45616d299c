"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Loaded } from "@/app/_shell/loaded";
import { MoreButton } from "@/app/_ui/more-button";
import { Section } from "@/app/_ui/section";
import { ToggleButton } from "@/app/_ui/toggle-button";
import { RunCards } from "./run-cards";
import { RunTable } from "./run-table";
import { useRuns } from "./use-runs";

interface RunHistoryProps {
  mailboxId: number;
  isOwner: boolean;
}

/** « Historique »: the syncs that are kept, newest first; all of them, or those that failed. */
export function RunHistory({ mailboxId, isOwner }: RunHistoryProps) {
  const t = useTranslations("integrations.detail");
  const [failed, setFailed] = useState(false);
  const { runs, keptDays, ...query } = useRuns(mailboxId, failed);
  return (
    <Section
      title={t("history")}
      aside={
        <ToggleButton isSelected={failed} onChange={setFailed}>
          {t("failedOnly")}
        </ToggleButton>
      }
    >
      <Loaded query={{ ...query, data: runs }} what={t("what")}>
        {(runs) =>
          runs.length === 0 ? (
            <p className="text-text-2">{t(failed ? "noneFailed" : "historyEmpty")}</p>
          ) : (
            <>
              <RunTable runs={runs} label={t("history")} isOwner={isOwner} />
              <RunCards runs={runs} isOwner={isOwner} />
              <MoreButton query={query} pendingLabel={t("loadingOlder")}>
                {t("older")}
              </MoreButton>
              {keptDays === undefined ? null : (
                <p className="text-meta text-text-2">{t("keptDays", { count: keptDays })}</p>
              )}
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
