"use client";

import { useReducer, useState } from "react";
import type { ErrorCode, ErrorDetail } from "@/server/errors";
import { checkForm, FIELD_ORDER, type FieldProblems } from "./check-form";
import { changeForm, type FormChange, type FormState, type TextField } from "./form-state";
import { findRefusedField } from "./refused-field";

/** The form as the owner fills it in: a problem shows once its field was left, then follows every key. */
export function useMailboxForm(initial: FormState, stored: { id: number; imapHost: string } | null) {
  const [state, dispatch] = useReducer(changeForm, initial);
  const [visited, setVisited] = useState<ReadonlySet<TextField>>(new Set());
  const [refused, setRefused] = useState<FieldProblems>({});
  const [isDirty, setDirty] = useState(false);

  const problems = { ...refused, ...checkForm(state, stored) };

  return {
    state,
    isDirty,
    shownProblems: pick(problems, (field) => visited.has(field)),
    change(change: FormChange) {
      dispatch(change);
      setDirty(true);
      setRefused(change.kind === "text" ? pick(refused, (field) => field !== change.field) : {});
    },
    leave: (field: TextField) => setVisited((fields) => new Set([...fields, field])),
    /** Shows every problem; answers whether the form can be sent. */
    checkAll(): boolean {
      setVisited(new Set(FIELD_ORDER));
      return Object.keys(problems).length === 0;
    },
    /** Shows a refusal of the server beside its field; answers whether it was about one. */
    refuse(error: { code: ErrorCode; detail: ErrorDetail }): boolean {
      const found = findRefusedField(error);
      if (!found) return false;
      setRefused(found);
      setVisited(new Set(FIELD_ORDER));
      return true;
    },
  };
}

export type MailboxForm = ReturnType<typeof useMailboxForm>;

function pick(problems: FieldProblems, keep: (field: TextField) => boolean): FieldProblems {
  return Object.fromEntries(
    FIELD_ORDER.filter((field) => problems[field] && keep(field)).map((field) => [field, problems[field]]),
  );
}
