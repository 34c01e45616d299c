"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/app/_ui/notice";
import { Time } from "@/app/_ui/time";
import type { Mailbox } from "../_data/views";

/** Syncs succeed and nothing arrives any more: what an owner can look for. */
export function SilenceNotice({ mailbox: { incident } }: { mailbox: Mailbox }) {
  const t = useTranslations("integrations.silence");
  if (incident?.kind !== "silent" || !incident.since) return null;
  const { since } = incident;
  return (
    <Notice tone="warn">
      <p className="font-semibold">{t("title")}</p>
      <p>{t.rich("text", { time: () => <Time value={since} /> })}</p>
      <p className="pt-1">{t("cure")}</p>
    </Notice>
  );
}
