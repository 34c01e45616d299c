"use client";

import { useQuery } from "@tanstack/react-query";
import { FolderInput } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { HintedButton } from "@/app/_ui/hinted-button";
import { Menu } from "@/app/_ui/menu";
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
  const entries = [
    ...filings.map((filing) => ({ id: filing, label: t(`to.${filing}`), onAction: () => onFile({ filing }) })),
    ...folders.map((folder) => ({
      id: `folder-${folder.id}`,
      label: folder.name,
      onAction: () => onFile({ filing: "ARCHIVED", folder }),
    })),
  ];
  const isLocal = all && !only?.writeBack;
  const note = isLocal ? t(mailboxes.length === 1 ? "localOnly" : "severalMailboxes") : undefined;
  return (
    <Menu
      label={t("move")}
      onOpenChange={setOpen}
      sections={[{ id: "places", entries, note }]}
      button={(opener) => <HintedButton {...opener} icon={FolderInput} label={t("move")} />}
    />
  );
}
