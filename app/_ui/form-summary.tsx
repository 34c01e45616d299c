"use client";

import type { Ref } from "react";
import { Notice } from "./notice";

interface FormSummaryProps {
  id?: string;
  ref: Ref<HTMLDivElement>;
  text: string | null;
}

/** The first thing read after a form was refused: the server's words, else how many fields to correct. */
export function FormSummary({ id, ref, text }: FormSummaryProps) {
  return text ? (
    <Notice id={id} ref={ref} tone="err">
      {text}
    </Notice>
  ) : null;
}
