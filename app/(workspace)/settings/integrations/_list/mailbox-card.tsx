"use client";

import Link from "next/link";
import { Refused } from "@/app/_shell/refused";
import { StateBadge } from "../_components/state-badge";
import { SyncProgress } from "../_components/sync-progress";
import { useProviderName } from "../_components/use-provider-name";
import type { Mailbox } from "../_data/views";
import { CardActions } from "./card-actions";
import { CardProblem } from "./card-problem";
import { CardTimes } from "./card-times";

interface MailboxCardProps {
  mailbox: Mailbox;
  isOwner: boolean;
  onSync: (mailbox: Mailbox) => void;
  syncRefusal: unknown;
  onRemove: (mailbox: Mailbox) => void;
}

/** One mailbox of the list: what it is, how its last sync went, what can be done. */
export function MailboxCard({ mailbox, isOwner, onSync, syncRefusal, onRemove }: MailboxCardProps) {
  const provider = useProviderName();
  const { id, name, emailAddress, state } = mailbox;
  return (
    <li className="flex flex-col gap-3 rounded-card border border-border bg-surface p-4 shadow-card">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h2 className="font-semibold text-[16px] leading-6">
            <Link href={`/settings/integrations/${id}`} className="ring-focus break-words rounded-sm hover:underline">
              {name}
            </Link>
          </h2>
          <p className="break-words text-text-2">
            {[emailAddress, provider(mailbox.provider)].filter(Boolean).join(", ")}
          </p>
        </div>
        <StateBadge state={state} />
      </div>
      {state === "running" ? <SyncProgress mailbox={mailbox} /> : <CardProblem mailbox={mailbox} isOwner={isOwner} />}
      <div className="flex flex-wrap items-end justify-between gap-3">
        <CardTimes mailbox={mailbox} />
        {isOwner ? <CardActions mailbox={mailbox} onSync={onSync} onRemove={onRemove} /> : null}
      </div>
      <Refused error={syncRefusal} />
    </li>
  );
}
