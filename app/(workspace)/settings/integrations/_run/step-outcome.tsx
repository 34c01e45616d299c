"use client";

import { useTranslations } from "next-intl";
import { useIsOwner } from "@/app/_shell/use-account";
import { MailboxCures } from "../_components/mailbox-cures";
import { useMailboxError } from "../_components/use-mailbox-error";
import type { Mailbox, RunStep } from "../_data/views";

const COUNTED = [
  "folders",
  "found",
  "imported",
  "duplicates",
  "filtered",
  "quarantined",
  "reflagged",
  "vanished",
  "tied",
] as const;
/** Worth a line only where there are some. */
const IF_ANY: readonly string[] = ["duplicates", "filtered", "quarantined"];

/** Whether a step has more to tell than its time. */
export function hasOutcome({ error, counts, attempt }: RunStep): boolean {
  return error !== null || attempt > 1 || listCounted(counts).length > 0;
}

interface StepOutcomeProps {
  step: RunStep;
  mailbox: Mailbox;
}

/** What a step counted, or why it failed and what the owner can do about it. */
export function StepOutcome({ step: { error, counts, attempt }, mailbox }: StepOutcomeProps) {
  const t = useTranslations("integrations.run");
  const describeError = useMailboxError(mailbox);
  const words = error && describeError(error);
  const isOwner = useIsOwner();
  // What was cured since needs no cure.
  const isStillSo = error !== null && mailbox.error?.code === error.code;
  return (
    <div className="flex flex-col gap-1 pb-2 text-text-2">
      {attempt > 1 ? <p>{t("attempt", { attempt })}</p> : null}
      {words ? (
        <>
          <p className="font-semibold text-err-t">{words.title}</p>
          <p className="text-text">{words.text}</p>
          {isOwner && isStillSo ? (
            <div className="flex flex-wrap gap-2 py-1 empty:hidden">
              <MailboxCures mailbox={mailbox} error={error} />
            </div>
          ) : null}
        </>
      ) : null}
      <ul>
        {listCounted(counts).map((name) => (
          <li key={name}>{t(`counted.${name}`, { count: counts[name] ?? 0 })}</li>
        ))}
      </ul>
    </div>
  );
}

function listCounted(counts: RunStep["counts"]) {
  return COUNTED.filter((name) => counts[name] !== undefined && (counts[name] > 0 || !IF_ANY.includes(name)));
}
