"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { DraftItem } from "@/server/outbox/views";
import { draftAddress } from "../../_composer/draft-address";
import { senderName } from "../../_list/sender-name";

/** One draft: to whom, about what, and where it stands; it opens where it is written. */
export function DraftLine({ item }: { item: DraftItem }) {
  const t = useTranslations("composer.drafts");
  const names = item.to.map(senderName).join(", ");
  return (
    <li>
      <Link
        href={item.conversationId === null ? draftAddress(item.id) : `/inbox/${item.conversationId}`}
        className="ring-focus flex flex-col gap-0.5 rounded-card border border-border bg-surface px-4 py-3 shadow-card hover:bg-subtle"
      >
        <span className="flex flex-wrap items-baseline gap-x-3">
          <span className="min-w-0 truncate font-semibold">{names || t("noRecipient")}</span>
          {!item.isMine && item.author && (
            <span className="text-meta text-text-3">{t("by", { name: item.author })}</span>
          )}
          <StandingMark item={item} />
        </span>
        <span className="truncate text-text-2">{item.subject.trim() || t("noSubject")}</span>
        {item.snippet && <span className="truncate text-[13px] text-text-3">{item.snippet}</span>}
      </Link>
    </li>
  );
}

function StandingMark({ item }: { item: DraftItem }) {
  const t = useTranslations("composer.drafts");
  const format = useFormatter();
  const write = (date: Date) => format.dateTime(date, { dateStyle: "medium", timeStyle: "short" });
  const isWarning = item.hasFailed || item.state === "UNCERTAIN";
  const text =
    item.state === "UNCERTAIN"
      ? t("uncertain")
      : item.state !== "WRITING" && item.hasFailed
        ? t("retrying")
        : item.state !== "WRITING" && item.sendAt
          ? t("scheduled", { date: write(item.sendAt) })
          : item.hasFailed
            ? t("failed")
            : t("savedAt", { date: write(item.savedAt) });
  return <span className={`tabular ml-auto text-meta ${isWarning ? "text-err-t" : "text-text-3"}`}>{text}</span>;
}
