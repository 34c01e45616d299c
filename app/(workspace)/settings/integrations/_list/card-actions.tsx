"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { ButtonLink } from "@/app/_ui/button-link";
import { EnableButton } from "../_components/enable-button";
import { MoreMenu } from "../_components/more-menu";
import { SyncButton } from "../_components/sync-button";
import type { Mailbox } from "../_data/views";

interface CardActionsProps {
  mailbox: Mailbox;
  onSync: (mailbox: Mailbox) => void;
  onRemove: (mailbox: Mailbox) => void;
}

/** Buttons with full names; on a small screen all but the first are behind « Plus d'actions ». */
export function CardActions({ mailbox, onSync, onRemove }: CardActionsProps) {
  const t = useTranslations("integrations.card");
  const { id, name, state } = mailbox;
  return (
    <div className="flex flex-wrap gap-2 max-md:w-full">
      {state === "disabled" ? <EnableButton mailbox={mailbox} /> : <SyncButton mailbox={mailbox} onPress={onSync} />}
      <div className="hidden gap-2 md:flex">
        <ButtonLink href={`/settings/integrations/${id}/edit`} aria-label={t("editNamed", { name })}>
          {t("edit")}
        </ButtonLink>
        <Button aria-label={t("removeNamed", { name })} onPress={() => onRemove(mailbox)}>
          {t("remove")}
        </Button>
      </div>
      <div className="md:hidden">
        <MoreMenu mailbox={mailbox} onRemove={onRemove} />
      </div>
    </div>
  );
}
