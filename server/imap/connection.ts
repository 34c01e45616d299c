import type { Socket } from "node:net";
import { ImapFlow } from "imapflow";
import { AppError } from "@/server/errors";
import type { TlsIdentity } from "@/server/network/open-socket";
import { classifyError } from "./classify-error";
import { classifyRefusal } from "./classify-refusal";
import type { ImapSettings } from "./settings";
import { watchThrottle } from "./throttle-watch";
import { wrapSocket } from "./transport";

// A server that trickles one byte a second never goes silent, so silence alone is no limit.
const COMMAND_TIMEOUT_MS = 120_000;
const LOGIN_TIMEOUT_MS = 45_000;
const CHECK_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 60_000;
// Below the 29 minutes of RFC 2177, and below the ten after which many home routers forget a silent connection.
const IDLE_RENEWAL_MS = 9 * 60_000;
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
  private open = true;
  private loggedIn = false;
  private idleRefused = false;
  /** What the server said last to a command that it refused. */
  private refusal: unknown = null;

  constructor(
    private readonly settings: ImapSettings,
    private socket: Socket,
    { identity, onSecure }: ConnectionOptions,
  ) {
    const { host, port, useTls, username, password, accessToken } = settings;
    this.client = new ImapFlow({
      host,
      port,
      secure: useTls,
      doSTARTTLS: !useTls,
      auth: { user: username, pass: password, accessToken },
      transport: wrapSocket(socket, identity, {
        onSecure: (secure) => {
          this.socket = secure;
          onSecure();
        },
        onStranger: () => this.end(new Error("the greeting is not IMAP")),
      }),
      // What imapflow would say of itself is none of a mail server's business.
      clientInfo: { name: "Lokario", vendor: "Lokario", version: undefined, "support-url": undefined },
      logger: watchThrottle(
        (error) => this.end(error),
        (error) => {
          this.refusal = error;
        },
      ),
      disableAutoIdle: true,
      maxIdleTime: IDLE_RENEWAL_MS,
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
    this.client.on("close", () => {
      this.open = false;
    });
  }

  /** Whether the conversation can go on, as far as anybody has noticed. */
  isOpen(): boolean {
    return this.open;
  }

  /** Whether the server tells of changes by itself (RFC 2177). */
  canIdle(): boolean {
    return !this.idleRefused && this.client.capabilities.has("IDLE");
  }

  has(capability: string): boolean {
    return this.client.capabilities.has(capability);
  }

  /** For the journal: what the server says that it can do. */
  describeServer(): { capabilities: string } {
    return { capabilities: [...this.client.capabilities.keys()].sort().join(" ") };
  }

  /** Calls back with the path of the open folder whenever the server says that something changed in it. */
  onChange(listener: (path: string) => void): void {
    for (const event of ["exists", "expunge", "flags"] as const) {
      this.client.on(event, ({ path }: { path: string }) => listener(path));
    }
  }

  /** Waits in IDLE, renewed in time, until the next command ends it. Throws when the connection ends first. */
  async idle(): Promise<void> {
    // Silence is what IDLE is for; imapflow's watchdog would break it every minute to ask for a sign of life.
    this.socket.setTimeout(IDLE_RENEWAL_MS + SILENCE_TIMEOUT_MS);
    const outcome = await this.client.idle();
    this.socket.setTimeout(SILENCE_TIMEOUT_MS);
    // A command on a connection that is gone says why it is gone.
    if (!this.open) await this.check();
    if (outcome === false) this.idleRefused = true;
  }

  /** Asks for a sign of life. */
  async check(): Promise<void> {
    await this.run(async (client) => {
      // imapflow keeps to itself that NOOP failed, even for want of a connection.
      await client.noop();
      if (!client.usable) throw { code: "NoConnection", reason: client.byeReason };
    }, CHECK_TIMEOUT_MS);
  }

  async login(signal: AbortSignal): Promise<void> {
    const stop = () => this.end(signal.reason);
    signal.addEventListener("abort", stop);
    if (signal.aborted) stop();
    try {
      await this.run((client) => client.connect(), LOGIN_TIMEOUT_MS);
      this.loggedIn = true;
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

  /** Runs a command that changes something: imapflow answers `false`, or nothing, where the server refuses it. */
  write<T>(command: (client: ImapFlow) => Promise<T | false | undefined>): Promise<T> {
    return this.run(async (client) => {
      this.refusal = null;
      const result = await command(client);
      if (result !== false && result !== undefined) return result;
      if (!client.usable) throw { code: "NoConnection", reason: client.byeReason };
      throw classifyRefusal(this.refusal) ?? this.refusal ?? new AppError("wish.refused");
    });
  }

  openedPath(): string | null {
    return this.client.mailbox ? this.client.mailbox.path : null;
  }

  translate(error: unknown, timeoutMs = COMMAND_TIMEOUT_MS): AppError {
    const { host, port, accessToken } = this.settings;
    const context = { host, port, seconds: timeoutMs / 1000, byToken: accessToken !== undefined };
    const failure = classifyError(this.fault ?? error, context);
    const vague = failure.code === "imap.protocol" || failure.code === "imap.connection_lost";
    if (this.fault || !vague || !this.loggedIn || this.client.usable) return failure;
    // Once a conversation is over, imapflow answers some commands with nothing, and others without the reason.
    return classifyError({ code: "NoConnection", reason: this.client.byeReason }, context);
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
