"use client";

import { ChevronDown, ChevronLeft, ChevronUp, Mail, MailOpen, Reply, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";

interface ConversationToolbarProps {
  isUnread: boolean;
  isPanelOpen: boolean;
  onBack: () => void;
  onReply: () => void;
  onToggleSeen: () => void;
  onTogglePanel: () => void;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
}

/** What can be done with the open conversation. */
export function ConversationToolbar({ isUnread, isPanelOpen, onPrevious, onNext, ...on }: ConversationToolbarProps) {
  const t = useTranslations("inbox.toolbar");
  return (
    <div
      role="toolbar"
      aria-label={t("label")}
      className="flex h-14 shrink-0 items-center gap-1 border-border border-b bg-surface px-4 max-md:px-1"
    >
      <Button variant="quiet" className="px-2 md:hidden" aria-label={t("backLabel")} onPress={on.onBack}>
        <ChevronLeft aria-hidden size={18} />
        {t("back")}
      </Button>
      <Button variant="quiet" className="px-2.5" onPress={on.onReply}>
        <Reply aria-hidden size={16} />
        {t("reply")}
      </Button>
      <Button variant="quiet" className="px-2.5" onPress={on.onToggleSeen}>
        {isUnread ? <MailOpen aria-hidden size={16} /> : <Mail aria-hidden size={16} />}
        <span className="max-md:sr-only">{t(isUnread ? "markSeen" : "markUnseen")}</span>
      </Button>
      <span className="flex-1" />
      <Button variant="quiet" className="px-2.5" aria-expanded={isPanelOpen} onPress={on.onTogglePanel}>
        <UserRound aria-hidden size={16} />
        {t("client")}
      </Button>
      <IconButton icon={ChevronUp} aria-label={t("previous")} isDisabled={!onPrevious} onPress={() => onPrevious?.()} />
      <IconButton icon={ChevronDown} aria-label={t("next")} isDisabled={!onNext} onPress={() => onNext?.()} />
    </div>
  );
}
