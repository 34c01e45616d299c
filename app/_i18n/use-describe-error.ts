"use client";

import { useLocale } from "next-intl";
import { useCallback } from "react";
import type { ErrorCode, ErrorDetail } from "@/server/errors";
import { describeError } from "./describe-error";

/** `describeError` in the language of the page. */
export function useDescribeError() {
  const locale = useLocale();
  return useCallback((code: ErrorCode, detail?: ErrorDetail) => describeError(locale, code, detail), [locale]);
}
