"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Loaded } from "@/app/_shell/loaded";
import { Notice } from "@/app/_ui/notice";
import { RemoveDialog } from "../_components/remove-dialog";
import { useMailboxes } from "../_data/use-mailboxes";
import { useManualSync } from "../_data/use-manual-sync";
import type { Mailbox } from "../_data/views";
import { ListHeader } from "./list-header";
import { ListSkeleton } from "./list-skeleton";
import { MailboxCard } from "./mailbox-card";
import { NoMailbox } from "./no-mailbox";

const NONE: Mailbox[] = [];

/** « Boîtes mail »: every connected mailbox, how it is doing, and what the owner can do with it. */
export function MailboxList({ isOwner }: { isOwner: boolean }) {
  const t = useTranslations("integrations.list");
  const { mailboxes, error, refetch } = useMailboxes();
  const sync = useManualSync(mailboxes ?? NONE);
  const [removing, setRemoving] = useState<Mailbox | null>(null);
  const list = useRef<HTMLUListElement>(null);

  const position = mailboxes?.findIndex(({ id }) => id === removing?.id) ?? 0;
  const focusNeighbour = () => {
    const names = list.current?.querySelectorAll<HTMLElement>("h2 a") ?? [];
    const next = names[Math.min(position, names.length - 1)] ?? document.querySelector("h1");
    next?.focus();
  };

  return (
    <div className="flex flex-col gap-4">
      <ListHeader mailboxes={mailboxes} isOwner={isOwner} />
      {isOwner ? null : <Notice tone="info">{t("readOnly")}</Notice>}
      <Loaded query={{ data: mailboxes, error, refetch }} what={t("what")} skeleton={<ListSkeleton />}>
        {(mailboxes) =>
          mailboxes.length === 0 ? (
            <NoMailbox isOwner={isOwner} />
          ) : (
            <ul ref={list} className="flex flex-col gap-3">
              {mailboxes.map((mailbox) => (
                <MailboxCard
                  key={mailbox.id}
                  mailbox={mailbox}
                  isOwner={isOwner}
                  onSync={sync.start}
                  syncRefusal={sync.refusalOf(mailbox)}
                  onRemove={setRemoving}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      <RemoveDialog mailbox={removing} onClose={() => setRemoving(null)} onRemoved={focusNeighbour} />
    </div>
  );
}
