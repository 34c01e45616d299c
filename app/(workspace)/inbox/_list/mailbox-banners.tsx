"use client";

import Link from "next/link";
import { useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import { useIsOwner } from "@/app/_shell/use-account";
import { Notice } from "@/app/_ui/notice";
import { ProgressBar } from "@/app/_ui/progress-bar";
import type { MailboxView } from "@/server/mailboxes/views";
import { dateLabel } from "./date-label";

/** A check for new mail brings a few; more than this at once is an import worth telling of. */
const LARGE_IMPORT = 50;

/** What the list does not hold and why: mailboxes that stopped receiving, imports under way. */
export function MailboxBanners({ mailboxes }: { mailboxes: MailboxView[] }) {
  return mailboxes.map((mailbox) => {
    if (isBroken(mailbox)) return <BrokenMailbox key={mailbox.id} mailbox={mailbox} />;
    const total = mailbox.progress?.total ?? 0;
    if (total > LARGE_IMPORT) return <Import key={mailbox.id} mailbox={mailbox} isOnly={mailboxes.length === 1} />;
    return null;
  });
}

/** Also while it tries again: the banner must not blink at every attempt. */
function isBroken({ enabled, error }: MailboxView): boolean {
  return enabled && error !== null && error.code !== "sync.partial";
}

function BrokenMailbox({ mailbox }: { mailbox: MailboxView }) {
  const t = useTranslations("inbox.banner");
  const isOwner = useIsOwner();
  const clock = { now: useNow(), locale: useLocale(), timeZone: useTimeZone() ?? "Europe/Paris" };
  const { name, lastSuccessAt } = mailbox;
  return (
    <Notice tone="err">
      {lastSuccessAt ? t("brokenSince", { name, time: dateLabel(lastSuccessAt, clock) }) : t("brokenNever", { name })}
      {isOwner && (
        <>
          {" "}
          <Link
            href={`/settings/integrations/${mailbox.id}`}
            className="ring-focus rounded-[2px] font-medium underline"
          >
            {t("cause")}
          </Link>
        </>
      )}
    </Notice>
  );
}

function Import({ mailbox, isOnly }: { mailbox: MailboxView; isOnly: boolean }) {
  const t = useTranslations("inbox.banner");
  const { done = 0, total = 0 } = mailbox.progress ?? {};
  const sentence = isOnly ? t("importing", { done, total }) : t("importingFrom", { name: mailbox.name, done, total });
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-meta text-text-2 tabular">{sentence}</p>
      <ProgressBar label={sentence} done={done} total={total} />
    </div>
  );
}
