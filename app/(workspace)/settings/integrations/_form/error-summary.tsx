"use client";

import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { Notice } from "@/app/_ui/notice";
import { FIELD_ORDER, type FieldProblems } from "./check-form";
import type { TextField } from "./form-state";

interface ErrorSummaryProps {
  ref: Ref<HTMLDivElement>;
  problems: FieldProblems;
  onChoose: (field: TextField) => void;
}

/** Every field to correct, each one press away. */
export function ErrorSummary({ ref, problems, onChoose }: ErrorSummaryProps) {
  const t = useTranslations("integrations");
  const wrong = FIELD_ORDER.flatMap((field) => {
    const problem = problems[field];
    return problem ? [{ field, problem }] : [];
  });
  if (wrong.length === 0) return null;
  return (
    <Notice ref={ref} tone="err">
      <p className="font-semibold">{t("form.errorSummary", { count: wrong.length })}</p>
      <ul className="flex flex-col">
        {wrong.map(({ field, problem }) => (
          <li key={field}>
            <button
              type="button"
              onClick={() => onChoose(field)}
              className="ring-focus min-h-6 cursor-pointer rounded-sm text-left underline underline-offset-2 touch:min-h-11"
            >
              {t(`fields.${problem}`)}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
