"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import type { ClientInput } from "@/server/clients/schema";
import type { ClientSaved } from "@/server/clients/views";
import { checkClient } from "./check-client";
import { type ClientFields, toFields } from "./client-fields";
import { useSaveClient } from "./use-save-client";

/** The state of the client form. Problems show after the first try to save, then follow the typing. */
export function useClientForm(
  id: number | undefined,
  initial: Partial<ClientInput>,
  onSaved: (saved: ClientSaved) => void,
) {
  const [fields, setFields] = useState(() => toFields(initial));
  const [tries, setTries] = useState(0);
  const { save, isPending, error, reset } = useSaveClient(id, onSaved);
  const summary = useRef<HTMLDivElement>(null);
  const checked = checkClient(fields);
  const problems = tries > 0 && "problems" in checked ? checked.problems : {};

  // Each failed try, and each refusal of the server, is read out from the top.
  useEffect(() => {
    if (tries > 0 || error) summary.current?.focus();
  }, [tries, error]);

  function change(part: Partial<ClientFields>) {
    setFields((before) => ({ ...before, ...part }));
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    // A dialog opened over another form must not submit that one: React passes events up its own tree.
    event.stopPropagation();
    if (isPending) return;
    reset();
    if ("data" in checked) save(checked.data);
    else setTries((count) => count + 1);
  }

  return { fields, change, problems, error, isPending, summary, handleSubmit };
}
