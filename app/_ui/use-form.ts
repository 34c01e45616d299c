"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { type Problem, readForm } from "./read-form";

type Problems = Partial<Record<string, Problem>>;

/**
 * A form whose fields keep their own values, as password managers like it. Problems show after the first try to
 * send, then follow the typing; the summary takes the focus at each failed try.
 */
export function useForm<Data>(schema: z.ZodType<Data>, send: (data: Data) => Promise<string | null>) {
  const summary = useRef<HTMLDivElement>(null);
  const [problems, setProblems] = useState<Problems | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [failedTries, setFailedTries] = useState(0);
  const [isPending, setPending] = useState(false);

  useEffect(() => {
    if (failedTries > 0) summary.current?.focus();
  }, [failedTries]);

  async function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const reading = readForm(schema, event.currentTarget);
    setProblems(reading.problems);
    setRefusal(null);
    if (reading.data === null) return setFailedTries((tries) => tries + 1);
    setPending(true);
    const refused = await send(reading.data);
    if (refused === null) return;
    setPending(false);
    setRefusal(refused);
    setFailedTries((tries) => tries + 1);
  }

  function handleInput(event: FormEvent<HTMLFormElement>) {
    if (problems) setProblems(readForm(schema, event.currentTarget).problems);
  }

  return {
    /** For the `<form>`; `post` keeps a password out of the address when it is sent before the page is ready. */
    form: { method: "post", noValidate: true, onSubmit: handleSubmit, onInput: handleInput } as const,
    problems: problems ?? {},
    /** What the server answered, in words. */
    refusal,
    isPending,
    summary,
  };
}
