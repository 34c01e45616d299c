import { expect, it } from "vitest";
import type { Answer } from "@/tests/support/scripted-imap";
import { sendLines } from "@/tests/support/scripted-imap";
import { once, whenever } from "@/tests/support/scripted-imap-faults";
import { runSync } from "./support/run-sync";
import { scriptedMailbox } from "./support/scripted-mailbox";

/** Answers as it should, and ends the conversation before the next command. */
const thenGo =
  (words: string[]): Answer =>
  (_command, socket, behave) => {
    sendLines(socket, [...behave(), ...words]);
    socket.end();
    return [];
  };

const COMMANDS = [/^LIST "" "\*"/, /^EXAMINE/, /^UID SEARCH/, /^UID FETCH .*BODYSTRUCTURE/];

it.each(COMMANDS)(
  "a connection that ends after %s is tried again, and named when it always ends there",
  async (command) => {
    const { mailbox, server } = await scriptedMailbox({ mails: 30, answer: whenever(command, thenGo([])) });
    expect(await runSync(mailbox)).toMatchObject({ status: "error", error: { code: "imap.connection_lost" } });
    server.misbehave(whenever(command, thenGo(["* BYE Too many simultaneous connections"])));
    expect(await runSync(mailbox)).toMatchObject({ status: "error", error: { code: "imap.too_many_connections" } });
    server.misbehave(once(command, thenGo([])));
    expect(await runSync(mailbox)).toMatchObject({ status: "success" });
  },
);
