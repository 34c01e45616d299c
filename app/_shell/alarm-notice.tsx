"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { MailboxView } from "@/server/mailboxes/views";
import { Notice } from "../_ui/notice";
import { Time } from "../_ui/time";
import type { Alarm } from "./find-alarm";
import { useIsOwner } from "./use-account";

/** Says of a mailbox that its mail does not come in, and leads an owner to the cause. */
export function AlarmNotice({ mailbox, alarm }: { mailbox: MailboxView; alarm: Alarm }) {
  const t = useTranslations("common.alarm");
  const isOwner = useIsOwner();
  const { id, name, lastSuccessAt, incident } = mailbox;
  const since = alarm === "silent" ? incident?.since : lastSuccessAt;
  const sentence = alarm === "silent" ? "silentSince" : "brokenSince";
  return (
    <Notice tone={alarm === "silent" ? "warn" : "err"}>
      {since ? t.rich(sentence, { name, time: () => <Time value={since} as="list" /> }) : t("brokenNever", { name })}
      {alarm === "needs_owner" ? ` ${t(isOwner ? "needsYou" : "needsOwner")}` : null}
      {isOwner ? (
        <>
          {" "}
          <Link href={`/settings/integrations/${id}`} className="ring-focus rounded-[2px] font-medium underline">
            {t("cause")}
          </Link>
        </>
      ) : null}
    </Notice>
  );
}
