"use client";

import { useQuery } from "@tanstack/react-query";
import { CalendarDays, CalendarPlus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { buttonStyle } from "@/app/_ui/button-style";
import { Skeleton } from "@/app/_ui/skeleton";
import type { InvitationView } from "@/server/inbox/views";
import { eventTime } from "./event-time";

/** An event that came with a message: what, when, where, from whom, and the way into one's own calendar. */
export function InvitationCard({ messageId }: { messageId: string }) {
  const t = useTranslations("inbox.invitation");
  const trpc = useTRPC();
  const query = trpc.messages.invitation.queryOptions({ messageId }, { staleTime: Number.POSITIVE_INFINITY });
  const { data: invitation, isPending, isError } = useQuery(query);
  if (isPending) return <Skeleton className="h-24" />;
  if (isError) return <p className="text-[13px] text-text-3">{t("failed")}</p>;
  // The file stays below, with the others.
  if (invitation === null) return null;
  return (
    <section className="flex flex-wrap items-start gap-x-4 gap-y-3 rounded-card border border-border bg-subtle p-4">
      <CalendarDays aria-hidden size={20} className="mt-0.5 shrink-0 text-text-3" />
      <div className="flex min-w-0 flex-1 basis-56 flex-col gap-1.5">
        <h4 className="break-words font-semibold">{invitation.title || t("untitled")}</h4>
        {invitation.cancelled && <p className="font-medium text-err-t">{t("cancelled")}</p>}
        <Facts invitation={invitation} />
      </div>
      {!invitation.cancelled && (
        <a
          href={`/api/inbox/attachments/${invitation.attachmentId}`}
          download="invitation.ics"
          className={buttonStyle()}
        >
          <CalendarPlus aria-hidden size={16} />
          {t("add")}
        </a>
      )}
    </section>
  );
}

function Facts({ invitation }: { invitation: InvitationView }) {
  const t = useTranslations("inbox.invitation");
  const time = eventTime(invitation, useLocale());
  const { name, address } = invitation.organizer;
  const when = time.kind === "time" ? time.text : t(time.kind, { start: time.start, end: time.end });
  const facts = [
    [t("when"), invitation.repeats ? `${when} · ${t("repeats")}` : when],
    [t("place"), invitation.place],
    [t("organizer"), name && name !== address ? `${name} <${address}>` : address],
  ];
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-[13px]">
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label} className="contents">
              <dt className="text-text-3">{label}</dt>
              <dd className="min-w-0 whitespace-pre-line break-words">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
