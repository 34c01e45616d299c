"use client";

import type { ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";

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
