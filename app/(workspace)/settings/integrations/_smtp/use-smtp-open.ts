"use client";

import { useState } from "react";
import type { TextField } from "../_form/form-state";
import type { MailboxForm } from "../_form/use-mailbox-form";
import { SMTP_TEXT_FIELDS } from "./smtp-fields";

/** « Envoi des réponses » opens by itself where there is something to correct. */
export function useSmtpOpen(form: MailboxForm) {
  const [isChosen, setOpen] = useState(false);
  const hasProblem = SMTP_TEXT_FIELDS.some((field) => form.shownProblems[field]);
  return {
    isOpen: isChosen || hasProblem,
    setOpen,
    /** Makes a field of it reachable; the password of its own only stands there once it is wanted. */
    openFor(field: TextField): void {
      if (!SMTP_TEXT_FIELDS.some((name) => name === field)) return;
      setOpen(true);
      if (field === "smtpPassword" && form.read().smtpSamePassword)
        form.change({ kind: "smtpSamePassword", value: false });
    },
  };
}
