"use client";

import { Mail, MailOpen, Merge, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { HintedButton } from "@/app/_ui/hinted-button";
import type { ConversationItem, Named } from "@/server/inbox/views";
import type { Target } from "../_data/use-filing";
import { FilingButtons } from "../_filing/filing-buttons";

interface SelectionBarProps {
  selected: ConversationItem[];
  onMark: (seen: boolean) => void;
  onFile: (target: Target) => void;
  onJoin: () => void;
  onClear: () => void;
}

/** The server makes one of so many. */
const JOINED = 20;

/** What can be done with the selected conversations. */
export function SelectionBar({ selected, onMark, onFile, onJoin, onClear }: SelectionBarProps) {
  const t = useTranslations("inbox.selection");
  return (
    <div
      role="toolbar"
      aria-label={t("label")}
      className="flex h-12 shrink-0 items-center border-border border-t bg-selected pr-1 pl-3"
    >
      <span className="mr-auto min-w-0 truncate font-medium text-meta">{t("count", { count: selected.length })}</span>
      <HintedButton icon={MailOpen} label={t("markSeen")} shortcut="U" onPress={() => onMark(true)} />
      <HintedButton icon={Mail} label={t("markUnseen")} onPress={() => onMark(false)} />
      <FilingButtons current={selected[0]?.filing ?? "INBOX"} mailboxes={mailboxesOf(selected)} onFile={onFile} />
      {selected.length > 1 && selected.length <= JOINED && (
        <HintedButton icon={Merge} label={t("join")} onPress={onJoin} />
      )}
      <HintedButton icon={X} label={t("clear")} onPress={onClear} />
    </div>
  );
}

/** In which the selected conversations stand, each once. */
function mailboxesOf(selected: ConversationItem[]): Named[] {
  return [...new Map(selected.flatMap(({ mailboxes }) => mailboxes).map((mailbox) => [mailbox.id, mailbox])).values()];
}
