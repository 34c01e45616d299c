"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuEntry } from "@/app/_ui/menu";
import type { Mailbox } from "../_data/views";

interface MoreMenuProps {
  mailbox: Mailbox;
  onRemove: (mailbox: Mailbox) => void;
}

/** « Plus d'actions »: Modifier, Supprimer. */
export function MoreMenu({ mailbox, onRemove }: MoreMenuProps) {
  const t = useTranslations("integrations.card");
  const label = t("moreNamed", { name: mailbox.name });
  return (
    <Menu label={label} trigger={<IconButton icon={Ellipsis} aria-label={label} />}>
      <MenuEntry href={`/settings/integrations/${mailbox.id}/edit`}>{t("edit")}</MenuEntry>
      <MenuEntry isDanger onAction={() => onRemove(mailbox)}>
        {t("remove")}
      </MenuEntry>
    </Menu>
  );
}
