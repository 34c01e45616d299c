"use client";

import { useTranslations } from "next-intl";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { StageIcon } from "../_components/stage-icon";
import type { StageRow } from "./connection-test";

/** One stage of the test: its name, and its time or its outcome. */
export function StageLine({ row: { name, state, ms, error } }: { row: StageRow }) {
  const t = useTranslations("integrations.test");
  const describeError = useDescribeError();
  const isTimed = state === "passed" && ms !== null;
  const outcome = isTimed
    ? t("milliseconds", { ms })
    : error
      ? describeError(error.code, error.detail).title
      : t(state);
  return (
    <li className="flex gap-x-2.5">
      <StageIcon state={state} />
      <span className="flex min-w-0 flex-wrap gap-x-2.5">
        <span className="min-w-44">{t(name)}</span>
        <span className={`tabular-nums ${state === "failed" ? "font-medium text-err-t" : "text-text-2"}`}>
          {isTimed ? <span className="sr-only">{`${t(state)} `}</span> : null}
          {outcome}
        </span>
      </span>
    </li>
  );
}
