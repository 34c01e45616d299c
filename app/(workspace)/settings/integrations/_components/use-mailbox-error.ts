"use client";

import { useTranslations } from "next-intl";
import type { DescribedError } from "@/app/_i18n/describe-with";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import type { ErrorCode, ErrorDetail } from "@/server/errors";
import { isSyncStepName } from "@/server/sync/views";

/** An error of a sync in words: the step it happened in by its name, the mailbox's server where the error has none. */
export function useMailboxError(mailbox: {
  imapHost: string;
  imapPort: number;
}): (error: { code: ErrorCode; detail: ErrorDetail }) => DescribedError {
  const describe = useDescribeError();
  const t = useTranslations("integrations.run.step");
  return ({ code, detail: { step, ...values } }) =>
    describe(code, {
      host: mailbox.imapHost,
      port: mailbox.imapPort,
      ...values,
      ...(isSyncStepName(step) && { step: t(step) }),
    });
}
