"use client";

import { Archive, Inbox, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { HintedButton } from "@/app/_ui/hinted-button";
import type { Filing } from "@/server/db/generated/enums";
import type { Named } from "@/server/inbox/views";
import type { Target } from "../_data/use-filing";
import { FilingMenu } from "./filing-menu";

interface FilingButtonsProps {
  current: Filing;
  mailboxes: readonly Named[];
  onFile: (target: Target) => void;
}

/** Archive, move, delete; or back into the Inbox, from where it was put. */
export function FilingButtons({ current, mailboxes, onFile }: FilingButtonsProps) {
  const t = useTranslations("inbox.filing");
  const actions = [
    { filing: "INBOX" as const, Icon: Inbox, isOffered: current !== "INBOX" },
    { filing: "ARCHIVED" as const, Icon: Archive, isOffered: current === "INBOX" },
    { filing: "TRASHED" as const, Icon: Trash2, isOffered: current !== "TRASHED" },
  ].filter(({ isOffered }) => isOffered);
  return (
    <>
      {actions.map(({ filing, Icon }) => (
        <HintedButton
          key={filing}
          icon={Icon}
          label={t(`action.${filing}`)}
          shortcut={filing === "ARCHIVED" ? "E" : undefined}
          onPress={() => onFile({ filing })}
        />
      ))}
      <FilingMenu current={current} mailboxes={mailboxes} onFile={onFile} />
    </>
  );
}
