"use client";

import { useTranslations } from "next-intl";
import type { DescribedError } from "@/app/_i18n/describe-error";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import type { ErrorCode, ErrorDetail } from "@/server/errors";
import { isStepName } from "./step-names";

/** An error of a sync in words, with the step it happened in named as the screens name it. */
export function useMailboxError(): (error: { code: ErrorCode; detail: ErrorDetail }) => DescribedError {
  const describe = useDescribeError();
  const t = useTranslations("integrations.run.step");
  return ({ code, detail: { step, ...values } }) =>
    describe(code, isStepName(step) ? { ...values, step: t(step) } : values);
}
