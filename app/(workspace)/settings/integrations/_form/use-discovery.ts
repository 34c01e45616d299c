"use client";

import { useEffect, useRef, useState } from "react";
import { useTRPCClient } from "@/app/_trpc/client";
import type { Discovery } from "@/server/discovery/views";
import { EmailAddress } from "@/server/mailboxes/schema";
import type { MailboxForm } from "./use-mailbox-form";

/** A pause this long means that the address is written. */
const PAUSE_MS = 700;

type SearchStatus = "none" | "running" | "over";

/** Searches the settings of the address once it was left or typing paused; `onAnswer` hears what came of it. */
export function useDiscovery(form: MailboxForm, isWanted: boolean, onAnswer: () => void) {
  const client = useTRPCClient();
  const [search, setSearch] = useState<{ emailAddress: string; isOver: boolean } | null>(null);
  const running = useRef<{ emailAddress: string; abort: AbortController; answer: Promise<void> }>(null);
  const emailAddress = isWanted ? readAddress(form.state.emailAddress) : null;

  function start(): void {
    if (emailAddress === null || running.current?.emailAddress === emailAddress) return;
    running.current?.abort.abort();
    const abort = new AbortController();
    setSearch({ emailAddress, isOver: false });
    running.current = { emailAddress, abort, answer: ask(emailAddress, abort.signal) };
  }

  async function ask(address: string, signal: AbortSignal): Promise<void> {
    const { found } = await client.mailboxes.discover
      .mutate({ emailAddress: address }, { signal })
      // A search that fails has found nothing: the form is there to be filled in by hand.
      .catch((): Discovery => ({ found: null }));
    if (signal.aborted) return;
    form.change({ kind: "found", emailAddress: address, found });
    setSearch({ emailAddress: address, isOver: true });
    onAnswer();
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is what starts the pause anew
  useEffect(() => {
    const timer = setTimeout(start, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [emailAddress]);
  useEffect(() => () => running.current?.abort.abort(), []);

  const status: SearchStatus =
    search === null || search.emailAddress !== emailAddress ? "none" : search.isOver ? "over" : "running";

  return {
    isWanted,
    /** Of the search for the address as it stands. */
    status,
    start,
    /** Ends when what was found is in the form; at once without a search. */
    async settle(): Promise<void> {
      start();
      await running.current?.answer;
    },
  };
}

export type FormDiscovery = ReturnType<typeof useDiscovery>;

function readAddress(text: string): string | null {
  const result = EmailAddress.safeParse(text);
  return result.success ? result.data : null;
}
