"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu } from "@/app/_ui/menu";
import type { Mailbox } from "../_data/views";

interface MoreMenuProps {
  mailbox: Mailbox;
  onRemove: (mailbox: Mailbox) => void;
}

/** « Plus d'actions »: Modifier, Supprimer. */
export function MoreMenu({ mailbox, onRemove }: MoreMenuProps) {
  const t = useTranslations("integrations.card");
  const label = t("moreNamed", { name: mailbox.name });
  const entries = [
    { id: "edit", label: t("edit"), href: `/settings/integrations/${mailbox.id}/edit` },
    { id: "remove", label: t("remove"), isDanger: true, onAction: () => onRemove(mailbox) },
  ];
  return (
    <Menu
      label={label}
      sections={[{ id: "more", entries }]}
      button={(opener) => <IconButton {...opener} icon={Ellipsis} aria-label={label} />}
    />
  );
}
