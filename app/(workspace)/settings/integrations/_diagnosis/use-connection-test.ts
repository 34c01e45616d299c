"use client";

import { useEffect, useRef, useState } from "react";
import { readError } from "@/app/_trpc/read-error";
import type { MailboxTestEvent } from "@/server/mailboxes/views";
import { addTestEvent, type ConnectionTest } from "./connection-test";

const NO_TEST: ConnectionTest = { status: "none" };

interface Trial {
  key: string;
  hasSmtp: boolean;
  run: (signal: AbortSignal) => Promise<AsyncIterable<MailboxTestEvent>>;
  /** Takes over the form of the user name that works, and answers the key of the settings with it. */
  takeUsername?: (username: string) => string;
}

/** « Tester la connexion »: follows the stages as they are reported; leaving the page ends it. */
export function useConnectionTest(onEvent: (event: MailboxTestEvent) => void) {
  const [test, setTest] = useState(NO_TEST);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** Ends with the finished test, or with none when it was cancelled or replaced. */
  async function start({ run, takeUsername, ...tried }: Trial): Promise<ConnectionTest> {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    let current: ConnectionTest = { ...tried, status: "running", stages: [] };
    setTest(current);
    try {
      for await (const event of await run(abort.signal)) {
        if (abort.signal.aborted) return NO_TEST;
        current = addTestEvent(current, event);
        if (event.kind === "result" && event.username && takeUsername && current.status !== "none") {
          current = { ...current, key: takeUsername(event.username) };
        }
        setTest(current);
        onEvent(event);
      }
    } catch (error) {
      if (abort.signal.aborted) return NO_TEST;
      current = { ...tried, status: "failed", stages: [], error: readError(error), account: null };
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
