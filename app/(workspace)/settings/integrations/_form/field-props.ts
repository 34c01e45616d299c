"use client";

import { useTranslations } from "next-intl";
import type { FocusEvent } from "react";
import type { TextField } from "./form-state";
import type { MailboxForm } from "./use-mailbox-form";

/** What ties a text field to the form: its value, its changes, and its problem once it was left. */
export function useFieldProps(form: MailboxForm) {
  const t = useTranslations("integrations.fields");
  return (field: TextField) => {
    const problem = form.shownProblems[field];
    return {
      name: field,
      value: form.state[field],
      error: problem && t(problem),
      onChange: (value: string) => form.change({ kind: "text", field, value }),
      onBlur: (event: FocusEvent) => {
        // A message that appears while a button is being pressed would push the button away from the pointer.
        if (!(event.relatedTarget instanceof HTMLButtonElement)) form.leave(field);
      },
    };
  };
}
