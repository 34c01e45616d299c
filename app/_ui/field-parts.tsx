"use client";

import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";

export const FIELD = "flex flex-col gap-1.5";

export const INPUT =
  "ring-focus h-control w-full min-w-0 rounded-control border border-border-strong bg-surface px-3 text-text placeholder:text-text-3 data-[invalid]:border-err-t data-[disabled]:bg-subtle data-[disabled]:text-text-3 [&[readonly]]:bg-subtle touch:text-[16px]";

/** What every field takes beside its own props. */
export interface FieldWords {
  label: string;
  /** A sentence that helps before anything is wrong. */
  hint?: ReactNode;
  /** What is wrong; the field is invalid as long as there is something. */
  error?: string | undefined;
}

/** The star is drawn, not written: the label's text stays the field's name, which `aria-required` completes. */
export function FieldLabel({ children, isRequired }: { children: ReactNode; isRequired?: boolean | undefined }) {
  const star = isRequired ? "after:text-err-t after:[content:'_*'_/_'']" : "";
  return <Label className={`font-medium text-text ${star}`}>{children}</Label>;
}

/** Hint and error, tied to the field by React Aria. */
export function FieldNotes({ hint, error }: Pick<FieldWords, "hint" | "error">) {
  return (
    <>
      {hint ? (
        <Text slot="description" className="text-meta text-text-3">
          {hint}
        </Text>
      ) : null}
      <FieldError className="text-err-t">{error}</FieldError>
    </>
  );
}
