"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { dateLabel } from "@/app/_ui/date-label";
import type { ConversationItem } from "@/server/inbox/views";
import { Highlighted, MarkedRuns } from "./highlighted";
import { useRowSurroundings } from "./row-context";
import { rowTitle } from "./row-label";
import { RowMarks } from "./row-marks";

/** What a row says: who and when, subject, first words, mailbox. */
export const RowText = memo(function RowText({ item }: { item: ConversationItem }) {
  const t = useTranslations("inbox.list");
  const { clock, search, excerpts } = useRowSurroundings();
  const excerpt = excerpts.get(item.id);
  const weight = item.unread ? "font-semibold text-text" : "text-text-2";
  return (
    <div className="min-w-0 flex-1 py-2 pr-4 text-sm">
      <div className="flex items-baseline gap-2 leading-5">
        {item.unread && <span className="size-2 shrink-0 self-center rounded-full bg-accent-text" aria-hidden />}
        <span className={`min-w-0 truncate ${item.unread ? "font-semibold" : ""}`}>
          {item.unread && <span className="sr-only">{t("unread")} </span>}
          <Highlighted text={rowTitle(item)} search={search} />
        </span>
        {item.messageCount > 1 && (
          <span className="shrink-0 rounded-full bg-neu-b px-1.5 text-xs text-neu-t tabular-nums leading-4">
            <span aria-hidden>{item.messageCount}</span>
            <span className="sr-only">{t("messages", { count: item.messageCount })}</span>
          </span>
        )}
        <time
          dateTime={item.lastMessageAt.toISOString()}
          // Browser and server may write dates from different tables.
          suppressHydrationWarning
          className={`ml-auto shrink-0 text-xs tabular-nums ${item.unread ? "font-semibold text-accent-text" : "text-text-3"}`}
        >
          {dateLabel(item.lastMessageAt, clock)}
        </time>
      </div>
      <p className={`truncate leading-[18px] ${weight}`}>
        {excerpt && item.subject.trim() !== "" ? (
          <MarkedRuns runs={excerpt.subject} />
        ) : (
          <Highlighted text={item.subject.trim() || t("noSubject")} search={search} />
        )}
        {/* A phone's row has no line of its own for the first words. */}
        {item.snippet !== "" && (
          <span className="font-normal text-text-3 md:hidden">
            {" – "}
            {excerpt?.text ? <MarkedRuns runs={excerpt.text} /> : item.snippet}
          </span>
        )}
      </p>
      <p className="min-h-[18px] truncate text-[13px] text-text-3 leading-[18px] max-md:hidden">
        {excerpt?.text ? (
          <MarkedRuns runs={excerpt.text} />
        ) : (
          <>
            {item.lastIsSent && `${t("youWrote")} `}
            <Highlighted text={item.snippet} search={search} />
          </>
        )}
      </p>
      <RowMarks item={item} />
    </div>
  );
});
