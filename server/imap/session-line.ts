import type { ImapFlow } from "imapflow";
import type { ImapConnection } from "./connection";

/** The connection under a session: whether it stands, and what the server says by itself. Errors are AppErrors. */
export interface SessionLine {
  /** Whether the connection stands, as far as anybody has noticed; `check` asks the server. */
  isOpen(): boolean;
  check(): Promise<void>;
  /** Closes the open folder, if any: what is asked next is answered from the server's present state. */
  leaveFolder(): Promise<void>;
  /** Whether the server can tell of changes without being asked. */
  canIdle(): boolean;
  /** Waits in IDLE on the open folder until `until` aborts; then the session is free again, and proven alive. */
  idle(until: AbortSignal): Promise<void>;
  /** Calls back with the path of the open folder at each change in it, during other commands too. */
  onChange(listener: (path: string) => void): void;
}

export function createLine(connection: ImapConnection): SessionLine {
  return {
    isOpen: () => connection.isOpen(),
    check: () => connection.check(),
    leaveFolder: () => connection.run(leaveFolder),
    canIdle: () => connection.canIdle(),
    idle: (until) => idle(connection, until),
    onChange: (listener) => connection.onChange(listener),
  };
}

async function leaveFolder(client: ImapFlow): Promise<void> {
  if (client.mailbox) await client.mailboxClose();
}

async function idle(connection: ImapConnection, until: AbortSignal): Promise<void> {
  if (until.aborted) return;
  let answered: Promise<void> | undefined;
  // The command that ends IDLE is also the question whether the other side still lives.
  const wake = () => {
    answered = connection.check();
    answered.catch(() => {});
  };
  until.addEventListener("abort", wake, { once: true });
  try {
    await connection.idle();
    await answered;
  } finally {
    until.removeEventListener("abort", wake);
  }
}
