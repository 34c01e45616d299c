"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { useIsOwner } from "@/app/_shell/use-account";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { ButtonLink } from "@/app/_ui/button-link";
import { buttonStyle } from "@/app/_ui/button-style";
import { Notice } from "@/app/_ui/notice";
import type { DraftView } from "@/server/outbox/views";
import { mailtoOf } from "./mailto";
import type { DraftWriter } from "./use-draft-writer";
import type { useSending } from "./use-sending";

interface ComposerNoticesProps {
  draft: DraftView;
  writer: DraftWriter;
  sending: ReturnType<typeof useSending>;
}

/** What stands in the way of sending, or stood in it, each with its cure. */
export function ComposerNotices({ draft, writer, sending }: ComposerNoticesProps) {
  const t = useTranslations("composer");
  const words = useTranslations("common.actions");
  const describe = useDescribeError();
  const { hindrance } = sending;
  const failure = sending.error ?? draft.error;
  const isAnswered = failure?.code === "draft.answered_meanwhile";
  return (
    <div role="status" className="flex flex-col gap-2 empty:hidden">
      <NotConfigured writer={writer} />
      {failure && hindrance === null && (
        <Notice tone={isAnswered ? "warn" : "err"}>
          {isAnswered
            ? `${describe(failure.code).title}. ${describe(failure.code).text}`
            : t("failed", { cause: describe(failure.code, failure.detail).text })}
          {!isAnswered && (
            <div className="mt-2">
              <Button isPending={sending.isBusy} onPress={() => void sending.send()}>
                {words("retry")}
              </Button>
            </div>
          )}
        </Notice>
      )}
      {hindrance?.kind === "noRecipient" && <Notice tone="err">{t("noRecipient")}</Notice>}
      {hindrance?.kind === "address" && (
        <Notice tone="err">{t("invalidAddress", { address: hindrance.address })}</Notice>
      )}
      {hindrance?.kind === "forgottenFile" && draft.files.length === 0 && (
        <Notice tone="warn">
          <p>{t("forgottenFile")}</p>
          <Button className="mt-2" onPress={() => void sending.send({ anyway: true })}>
            {t("sendAnyway")}
          </Button>
        </Notice>
      )}
    </div>
  );
}

function NotConfigured({ writer }: { writer: DraftWriter }) {
  const t = useTranslations("composer");
  const isOwner = useIsOwner();
  const mailboxes = useQuery(useTRPC().mailboxes.list.queryOptions()).data;
  const { mailboxId } = writer.text;
  const mailbox = mailboxes?.find(({ id }) => id === mailboxId);
  if (!mailboxes || mailbox?.smtp) return null;
  return (
    <Notice tone="warn">
      <p>{t("notConfigured")}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {isOwner && mailbox && (
          <ButtonLink href={`/settings/integrations/${mailboxId}/edit`}>{t("configure")}</ButtonLink>
        )}
        <a href={mailtoOf(writer.text)} className={buttonStyle()}>
          {t("openElsewhere")}
        </a>
      </div>
    </Notice>
  );
}
