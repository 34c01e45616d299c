import type { Socket } from "node:net";
import { ImapFlow } from "imapflow";
import { AppError } from "@/server/errors";
import { classifyError } from "./classify-error";
import type { TlsIdentity } from "./open-socket";
import type { ImapSettings } from "./settings";
import { watchThrottle } from "./throttle-watch";
import { wrapSocket } from "./transport";

// A server that trickles one byte a second never goes silent, so silence alone is no limit.
const COMMAND_TIMEOUT_MS = 120_000;
const LOGIN_TIMEOUT_MS = 45_000;
const SILENCE_TIMEOUT_MS = 60_000;
const MAX_LITERAL_BYTES = 64 * 1024 * 1024;

interface ConnectionOptions {
  identity: TlsIdentity;
  /** Called when STARTTLS has secured the connection. */
  onSecure: () => void;
}

/** One conversation with an IMAP server: runs imapflow's commands within a time limit, translates its errors. */
export class ImapConnection {
  private readonly client: ImapFlow;
  /** Why the connection ended; later commands only learn that it did. */
  private fault: unknown;

  constructor(
    private readonly settings: ImapSettings,
    socket: Socket,
    { identity, onSecure }: ConnectionOptions,
  ) {
    const { host, port, useTls, username, password } = settings;
    this.client = new ImapFlow({
      host,
      port,
      secure: useTls,
      doSTARTTLS: !useTls,
      auth: { user: username, pass: password },
      transport: wrapSocket(socket, identity, onSecure),
      clientInfo: { name: "Lokario" },
      logger: watchThrottle((error) => this.end(error)),
      disableAutoIdle: true,
      qresync: true,
      disableCompression: true,
      disableIMAP4rev2: true,
      greetingTimeout: 15_000,
      socketTimeout: SILENCE_TIMEOUT_MS,
      maxLiteralSize: MAX_LITERAL_BYTES,
      maxLineLength: MAX_LITERAL_BYTES,
      maxResponseSize: 2 * MAX_LITERAL_BYTES,
    });
    // Without a listener an error between two commands would end the process.
    this.client.on("error", (error) => {
      this.fault ??= error;
    });
  }

  async login(signal: AbortSignal): Promise<void> {
    const stop = () => this.end(signal.reason);
    signal.addEventListener("abort", stop);
    if (signal.aborted) stop();
    try {
      await this.run((client) => client.connect(), LOGIN_TIMEOUT_MS);
    } finally {
      signal.removeEventListener("abort", stop);
    }
  }

  /** Runs IMAP commands; whatever goes wrong is thrown as an AppError. */
  async run<T>(command: (client: ImapFlow) => Promise<T>, timeoutMs = COMMAND_TIMEOUT_MS): Promise<T> {
    const timer = setTimeout(() => this.end({ code: "ETIMEDOUT" }), timeoutMs);
    try {
      return await command(this.client);
    } catch (error) {
      throw this.translate(error, timeoutMs);
    } finally {
      clearTimeout(timer);
    }
  }

  openedPath(): string | null {
    return this.client.mailbox ? this.client.mailbox.path : null;
  }

  translate(error: unknown, timeoutMs = COMMAND_TIMEOUT_MS): AppError {
    const { host, port } = this.settings;
    return classifyError(this.fault ?? error, { host, port, seconds: timeoutMs / 1000 });
  }

  /** Ends the conversation at once; what is running fails with `fault`. */
  end(fault: unknown = new AppError("imap.connection_lost")): void {
    this.fault ??= fault;
    this.client.close();
  }

  /** Says goodbye, briefly: some hosts count a connection dropped without LOGOUT for minutes. */
  async close(): Promise<void> {
    const timer = setTimeout(() => this.client.close(), 2_000);
    try {
      await this.client.logout();
    } catch {
      // Already gone, which is what was asked.
    } finally {
      clearTimeout(timer);
      this.client.close();
    }
  }
}
