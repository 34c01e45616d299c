"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useAnnounce } from "@/app/_ui/announcer";
import type { Mailbox, Quarantine, Quarantined } from "../_data/views";
import { sortOutcome } from "./sort-outcome";

const NONE = { imported: 0, failed: 0 };

/** What became of the mail that the person asked to try again, once no try is left to come. */
export function useRetryOutcome({ state }: Mailbox, { items }: Quarantine) {
  const t = useTranslations("integrations.quarantine");
  const announce = useAnnounce();
  const [asked, setAsked] = useState<readonly number[]>([]);
  const [outcome, setOutcome] = useState(NONE);

  useEffect(() => {
    const found = state === "running" ? null : sortOutcome(asked, items);
    if (!found) return;
    setAsked([]);
    setOutcome(found);
    announce(
      [
        found.imported > 0 ? t("imported", { count: found.imported }) : "",
        found.failed > 0 ? t("stillUnreadable", { count: found.failed }) : "",
      ].join(" "),
    );
    // The button that was pressed went with its mail.
    if (document.activeElement === document.body) document.querySelector<HTMLElement>("h1")?.focus();
  }, [state, asked, items, announce, t]);

  return {
    ...outcome,
    forget: () => setOutcome(NONE),
    ask(ids: number[] | "all") {
      const chosen = ids === "all" ? items.filter(canBeTried).map(({ id }) => id) : ids;
      announce(t("retryStarted", { count: chosen.length }));
      setOutcome(NONE);
      setAsked((before) => [...new Set([...before, ...chosen])]);
    },
  };
}

function canBeTried({ onServer, folderSynced }: Quarantined): boolean {
  return onServer && folderSynced;
}
