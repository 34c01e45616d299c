"use client";

import { PenLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import type { DraftView } from "@/server/outbox/views";

/** Somebody else is writing an answer here: two of them would surprise the client. */
export function ColleagueNote({ draft, onTakeOver }: { draft: DraftView; onTakeOver: () => void }) {
  const t = useTranslations("composer.outgoing");
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-card border border-border bg-subtle px-4 py-2 text-text-2">
      <PenLine aria-hidden size={16} className="shrink-0" />
      <p className="min-w-0 flex-1">
        {draft.author === null ? t("colleagueUnknown") : t("colleague", { name: draft.author })}
      </p>
      <Button variant="quiet" onPress={onTakeOver}>
        {t("takeOver")}
      </Button>
    </div>
  );
}
