"use client";

import { useCallback } from "react";
import type { ErrorCode, ErrorDetail } from "@/server/errors";
import { describeWith } from "./describe-with";
import { useErrorSpeech } from "./error-speech";

/** `describeError` in the language of the page. */
export function useDescribeError() {
  const speech = useErrorSpeech();
  return useCallback((code: ErrorCode, detail?: ErrorDetail) => describeWith(speech, code, detail), [speech]);
}
