"use client";

import { useRef, useState } from "react";
import type { ErrorCode, ErrorDetail } from "@/server/errors";
import { changeForm } from "./change-form";
import { checkForm, FIELD_ORDER, type FieldProblems, type StoredMailbox } from "./check-form";
import type { FormChange, FormState, TextField } from "./form-state";
import { findRefusedField } from "./refused-field";

/** The form as the owner fills it in: a problem shows once its field was left, then follows every key. */
export function useMailboxForm(initial: FormState, stored: StoredMailbox | null) {
  const [state, setState] = useState(initial);
  // What an event does may depend on one that no rendering has shown yet: a search that has just ended, say.
  const latest = useRef(initial);
  const [visited, setVisited] = useState<ReadonlySet<TextField>>(new Set());
  const [refused, setRefused] = useState<FieldProblems>({});
  const [isDirty, setDirty] = useState(false);

  const problems = { ...refused, ...checkForm(state, stored) };

  return {
    state,
    isDirty,
    /** The form with every change so far. */
    read: () => latest.current,
    shownProblems: pick(problems, (field) => visited.has(field)),
    change(change: FormChange) {
      latest.current = changeForm(latest.current, change);
      setState(latest.current);
      // What the search found is not the owner's work.
      if (change.kind !== "found") setDirty(true);
      setRefused(change.kind === "text" ? pick(refused, (field) => field !== change.field) : {});
    },
    leave: (field: TextField) => setVisited((fields) => new Set([...fields, field])),
    /** Shows every problem; answers whether the form can be sent. */
    checkAll(): boolean {
      setVisited(new Set(FIELD_ORDER));
      return Object.keys({ ...refused, ...checkForm(latest.current, stored) }).length === 0;
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
