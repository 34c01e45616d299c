"use client";

import { useEffect, useRef, useState } from "react";
import { useTRPCClient } from "@/app/_trpc/client";
import { readError } from "@/app/_trpc/read-error";
import { addTestEvent, type ConnectionTest, connectionKey, type TestEvent } from "./connection-test";
import type { FormState } from "./form-state";
import { toMailboxInput } from "./mailbox-input";

const NO_TEST: ConnectionTest = { status: "none" };

/** « Tester la connexion »: follows the stages as they are reported; leaving the page ends it. */
export function useConnectionTest(mailboxId: number | null, onEvent: (event: TestEvent) => void) {
  const client = useTRPCClient();
  const [test, setTest] = useState(NO_TEST);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** Ends with the finished test, or with none when it was cancelled or replaced. */
  async function start(state: FormState): Promise<ConnectionTest> {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    let current: ConnectionTest = { status: "running", key: connectionKey(state), stages: [] };
    setTest(current);
    try {
      const input = { ...toMailboxInput(state), id: mailboxId ?? undefined };
      for await (const event of await client.mailboxes.test.mutate(input, { signal: abort.signal })) {
        if (abort.signal.aborted) return NO_TEST;
        current = addTestEvent(current, event);
        setTest(current);
        onEvent(event);
      }
    } catch (error) {
      if (abort.signal.aborted) return NO_TEST;
      current = { status: "failed", key: connectionKey(state), stages: [], error: readError(error) };
      setTest(current);
    }
    return current;
  }

  function cancel() {
    running.current?.abort();
    setTest(NO_TEST);
  }

  return { test, start, cancel, clear: () => setTest(NO_TEST) };
}
