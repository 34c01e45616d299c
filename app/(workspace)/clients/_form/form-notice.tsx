"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { readError } from "@/app/_trpc/read-error";
import { Notice } from "@/app/_ui/notice";

interface FormNoticeProps {
  /** Fields that are wrong. */
  problemCount: number;
  /** What the server refused. */
  error: unknown;
  onLeave: () => void;
  ref: Ref<HTMLDivElement>;
}

/** Why the client was not saved; an address of another client leads to that one. */
export function FormNotice({ problemCount, error, onLeave, ref }: FormNoticeProps) {
  const t = useTranslations("clients.form");
  const describeError = useDescribeError();
  if (!error && problemCount === 0) return null;
  if (!error) {
    return (
      <Notice ref={ref} tone="err">
        {t("problems.summary", { count: problemCount })}
      </Notice>
    );
  }
  const { code, detail } = readError(error);
  const { title, text } = describeError(code, detail);
  return (
    <Notice ref={ref} tone="err">
      {text || title}
      {code === "client.address_taken" ? (
        <Link
          href={`/clients/${detail.clientId}`}
          onClick={onLeave}
          className="ring-focus ml-2 rounded-control font-semibold underline"
        >
          {t("openTaken")}
        </Link>
      ) : null}
    </Notice>
  );
}
