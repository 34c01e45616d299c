import { afterEach } from "vitest";
import { type Answer, type ScriptedImap, startScriptedImap } from "@/tests/support/scripted-imap";
import { ScriptedStore } from "@/tests/support/scripted-imap-store";
import { connectFaulty, type FaultyMailbox } from "./connect-mailbox";
import { numberedMail } from "./numbered-mail";

/** Enough for everything that imapflow knows how to use. */
export const CAPABLE = "IMAP4rev1 ENABLE CONDSTORE QRESYNC";

const running: ScriptedImap[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => server.stop())));

export interface ScriptedMailbox {
  mailbox: FaultyMailbox;
  server: ScriptedImap;
  store: ScriptedStore;
}

/** A connected mailbox on a scripted server of its own, which has mail 1 … `mails` in INBOX and stops with the test. */
export async function scriptedMailbox({
  mails = 0,
  capabilities = CAPABLE,
  answer,
  greeting,
}: {
  mails?: number;
  capabilities?: string;
  answer?: Answer;
  greeting?: string;
} = {}): Promise<ScriptedMailbox> {
  const store = new ScriptedStore();
  appendNumbered(store, 1, mails);
  const server = await startScriptedImap({
    store,
    capabilities,
    ...(answer && { answer }),
    ...(greeting && { greeting }),
  });
  running.push(server);
  return { mailbox: await connectFaulty(server), server, store };
}

/** Appends mail `from` … `to` to INBOX. */
export function appendNumbered(store: ScriptedStore, from: number, to: number): void {
  for (let number = from; number <= to; number += 1) {
    store.append("INBOX", numberedMail(number), { internalDate: new Date(Date.UTC(2026, 5, 1) + number * 60_000) });
  }
}
