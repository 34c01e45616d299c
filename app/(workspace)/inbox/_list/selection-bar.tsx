"use client";

import { Mail, MailOpen, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";

interface SelectionBarProps {
  count: number;
  onMark: (seen: boolean) => void;
  onClear: () => void;
}

/** What can be done with the selected conversations. */
export function SelectionBar({ count, onMark, onClear }: SelectionBarProps) {
  const t = useTranslations("inbox.selection");
  return (
    <div
      role="toolbar"
      aria-label={t("label")}
      className="flex h-12 shrink-0 items-center gap-1 border-border border-t bg-selected pr-2 pl-4"
    >
      <span className="mr-auto whitespace-nowrap font-medium">{t("count", { count })}</span>
      <Button variant="quiet" className="px-2.5" aria-label={t("markSeen")} onPress={() => onMark(true)}>
        <MailOpen aria-hidden size={16} />
        <span className="text-meta">{t("markSeenShort")}</span>
      </Button>
      <Button variant="quiet" className="px-2.5" aria-label={t("markUnseen")} onPress={() => onMark(false)}>
        <Mail aria-hidden size={16} />
        <span className="text-meta">{t("markUnseenShort")}</span>
      </Button>
      <IconButton icon={X} aria-label={t("clear")} onPress={onClear} />
    </div>
  );
}
