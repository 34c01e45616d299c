"use client";

import { useQuery } from "@tanstack/react-query";
import { FolderInput } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { HintedButton } from "@/app/_ui/hinted-button";
import { Menu, MenuEntry } from "@/app/_ui/menu";
import type { Filing } from "@/server/db/generated/enums";
import type { Named } from "@/server/inbox/views";
import type { Target } from "../_data/use-filing";
import { useFolderTargets } from "./use-folder-targets";

interface FilingMenuProps {
  /** Where the conversations are now. */
  current: Filing;
  /** In which they stand: one mailbox that is written to offers its folders too. */
  mailboxes: readonly Named[];
  onFile: (target: Target) => void;
}

/** « Déplacer… »: Inbox, archive, trash, and the folders of the mailbox's server. */
export function FilingMenu({ current, mailboxes, onFile }: FilingMenuProps) {
  const t = useTranslations("inbox.filing");
  const [isOpen, setOpen] = useState(false);
  const all = useQuery(useTRPC().mailboxes.list.queryOptions()).data;
  const only = mailboxes.length === 1 ? all?.find(({ id }) => id === mailboxes[0]?.id) : undefined;
  const folders = useFolderTargets(isOpen && only?.writeBack ? only.id : null);
  const filings = (["INBOX", "ARCHIVED", "TRASHED"] as const).filter((filing) => filing !== current);
  return (
    <Menu label={t("move")} onOpenChange={setOpen} trigger={<HintedButton icon={FolderInput} label={t("move")} />}>
      {filings.map((filing) => (
        <MenuEntry key={filing} onAction={() => onFile({ filing })}>
          {t(`to.${filing}`)}
        </MenuEntry>
      ))}
      {folders.map((folder) => (
        <MenuEntry key={folder.id} onAction={() => onFile({ filing: "ARCHIVED", folder })}>
          {folder.name}
        </MenuEntry>
      ))}
      {all && !only?.writeBack ? (
        <MenuEntry isDisabled textValue={t("localOnly")}>
          <span className="block max-w-60 whitespace-normal text-meta text-text-3">
            {t(mailboxes.length === 1 ? "localOnly" : "severalMailboxes")}
          </span>
        </MenuEntry>
      ) : null}
    </Menu>
  );
}
