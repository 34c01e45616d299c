"use client";

import type { Ref } from "react";
import { Notice } from "./notice";

/** The first thing read after a form was refused: the server's words, else how many fields to correct. */
export function FormSummary({ ref, text }: { ref: Ref<HTMLDivElement>; text: string | null }) {
  return text ? (
    <Notice ref={ref} tone="err">
      {text}
    </Notice>
  ) : null;
}
