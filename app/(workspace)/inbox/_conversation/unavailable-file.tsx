"use client";

import { useTranslations } from "next-intl";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { Button } from "@/app/_ui/button";
import type { ErrorCode, ErrorDetail } from "@/server/errors";

interface UnavailableFileProps {
  failure: { code: ErrorCode; detail: ErrorDetail };
  isPending: boolean;
  onRetry: () => void;
}

/** « Pièce jointe indisponible. », why, and another try where one can help. */
export function UnavailableFile({ failure, isPending, onRetry }: UnavailableFileProps) {
  const t = useTranslations();
  const describe = useDescribeError();
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[13px] text-err-t">
      <p className="min-w-0 flex-1 basis-48">
        <strong className="font-semibold">{t("inbox.attachments.unavailable")}</strong>{" "}
        {describe(failure.code, failure.detail).text}
      </p>
      {failure.code !== "message.gone" && (
        <Button isPending={isPending} onPress={onRetry}>
          {t("common.actions.retry")}
        </Button>
      )}
    </div>
  );
}
