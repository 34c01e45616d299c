"use client";

import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { PageHeading } from "@/app/_ui/page-heading";
import { BackLink } from "../../_components/back-link";
import { EnableButton } from "../_components/enable-button";
import { MoreMenu } from "../_components/more-menu";
import { StateBadge } from "../_components/state-badge";
import { SyncButton } from "../_components/sync-button";
import type { Mailbox } from "../_data/views";

interface DetailHeaderProps {
  mailbox: Mailbox;
  isOwner: boolean;
  onSync: (mailbox: Mailbox) => void;
  onRemove: (mailbox: Mailbox) => void;
  syncButton: Ref<HTMLButtonElement>;
}

export function DetailHeader({ mailbox, isOwner, onSync, onRemove, syncButton }: DetailHeaderProps) {
  const t = useTranslations("integrations");
  return (
    <div className="flex flex-col gap-3">
      <BackLink href="/settings/integrations">{t("detail.back")}</BackLink>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-2">
          <PageHeading>{mailbox.name}</PageHeading>
          <StateBadge state={mailbox.state} />
        </div>
        {isOwner ? (
          <div className="flex items-start gap-2">
            {mailbox.state === "disabled" ? (
              <EnableButton mailbox={mailbox} />
            ) : (
              <SyncButton ref={syncButton} mailbox={mailbox} onPress={onSync} />
            )}
            <MoreMenu mailbox={mailbox} onRemove={onRemove} />
          </div>
        ) : null}
      </div>
      {isOwner ? null : <p className="text-text-2">{t("list.readOnly")}</p>}
    </div>
  );
}
