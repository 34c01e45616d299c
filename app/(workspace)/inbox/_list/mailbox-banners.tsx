"use client";

import { useTranslations } from "next-intl";
import { AlarmNotice } from "@/app/_shell/alarm-notice";
import { findAlarm } from "@/app/_shell/find-alarm";
import { ProgressBar } from "@/app/_ui/progress-bar";
import type { MailboxView } from "@/server/mailboxes/views";

/** A check for new mail brings a few; more than this at once is an import worth telling of. */
const LARGE_IMPORT = 50;

/** What the list does not hold and why: mailboxes that stopped receiving, imports under way. */
export function MailboxBanners({ mailboxes }: { mailboxes: MailboxView[] }) {
  return mailboxes.map((mailbox) => {
    const alarm = findAlarm(mailbox);
    if (alarm) return <AlarmNotice key={mailbox.id} mailbox={mailbox} alarm={alarm} />;
    const total = mailbox.progress?.total ?? 0;
    if (total > LARGE_IMPORT) return <Import key={mailbox.id} mailbox={mailbox} isOnly={mailboxes.length === 1} />;
    return null;
  });
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
