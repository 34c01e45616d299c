"use client";

import { ChevronDown, ChevronLeft, ChevronUp, Mail, MailOpen, Printer, Reply, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { buttonStyle } from "@/app/_ui/button-style";
import { Hint } from "@/app/_ui/hint";
import { HintedButton } from "@/app/_ui/hinted-button";

interface ConversationToolbarProps {
  id: string;
  isUnread: boolean;
  /** Archive, move, delete. */
  filing: ReactNode;
  /** « … »: split and merge. */
  more: ReactNode;
  isPanelOpen: boolean;
  onBack: () => void;
  onReply: () => void;
  onToggleSeen: () => void;
  onTogglePanel: () => void;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
}

/** What can be done with the open conversation. */
export function ConversationToolbar({
  id,
  isUnread,
  filing,
  more,
  isPanelOpen,
  onPrevious,
  onNext,
  ...on
}: ConversationToolbarProps) {
  const t = useTranslations("inbox.toolbar");
  return (
    <div
      role="toolbar"
      aria-label={t("label")}
      className="flex h-14 shrink-0 items-center border-border border-b bg-surface px-4 max-md:px-1 2xl:gap-1"
    >
      <Button variant="quiet" className="px-2 md:hidden" aria-label={t("backLabel")} onPress={on.onBack}>
        <ChevronLeft aria-hidden size={18} />
      </Button>
      {/* On a phone the way to answer stands below the mail. */}
      <Hint label={t("reply")} shortcut="R">
        <Button variant="quiet" className="px-2.5 max-md:hidden" onPress={on.onReply}>
          <Reply aria-hidden size={16} />
          {t("reply")}
        </Button>
      </Hint>
      <HintedButton
        icon={isUnread ? MailOpen : Mail}
        label={t(isUnread ? "markSeen" : "markUnseen")}
        shortcut="U"
        onPress={on.onToggleSeen}
      />
      {filing}
      {more}
      <span className="flex-1" />
      <a
        href={`/inbox/${id}/print`}
        target="_blank"
        rel="noopener"
        aria-label={t("print")}
        title={t("print")}
        className={`${buttonStyle("quiet")} px-2.5 max-lg:hidden`}
      >
        <Printer aria-hidden size={16} />
      </a>
      <Hint label={t("client")} shortcut="D">
        <Button variant="quiet" className="px-2.5" aria-expanded={isPanelOpen} onPress={on.onTogglePanel}>
          <UserRound aria-hidden size={16} />
          <span className="max-lg:sr-only">{t("client")}</span>
        </Button>
      </Hint>
      {/* No room on a phone or a tablet, where filing leads on to the next one, and the list is a touch away. */}
      <span className="flex max-lg:hidden">
        <HintedButton
          icon={ChevronUp}
          label={t("previous")}
          shortcut="K"
          isDisabled={!onPrevious}
          onPress={() => onPrevious?.()}
        />
        <HintedButton
          icon={ChevronDown}
          label={t("next")}
          shortcut="J"
          isDisabled={!onNext}
          onPress={() => onNext?.()}
        />
      </span>
    </div>
  );
}
