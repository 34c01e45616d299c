import { createHash } from "node:crypto";
import { AppError } from "@/server/errors";
import type { ImapSession } from "@/server/imap/session";
import type { ImapSettings, Stage } from "@/server/imap/settings";
import { note } from "@/server/log/journal";
import { timeLimit } from "@/server/network/time-limit";
import { openAccount, requireSettings } from "./open-account";
import { TurnQueue } from "./turn-queue";
import type { Login } from "./within-login-budget";

export type Purpose = "sync" | "archive" | "person" | "watch";

export interface Use {
  purpose: Purpose;
  signal?: AbortSignal;
  /** Told the stages of a login, when one is made. */
  onStage?: (stage: Stage) => void;
  /** Nothing that an earlier user opened is open: servers answer questions about an open folder from memory. */
  fresh?: boolean;
}

/** A connection for the time of one piece of work. */
export interface Loan {
  session: ImapSession;
  /** Aborts when somebody else waits for the connection: long work ends at its next good point. */
  wanted: AbortSignal;
}

interface Kept {
  session: ImapSession;
  account: string;
  usedAt: number;
}

/** How long a connection that nobody uses is kept for the next one, in milliseconds. */
const REST_MS = 30_000;
/** After this long without a word the server is asked whether it is still there. */
const TRUST_MS = 2_000;

/** One connection to one mailbox at a time, opened when needed and handed from one user to the next. */
export class Lane {
  private readonly turns = new TurnQueue();
  private kept: Kept | null = null;
  private purpose: Purpose | null = null;
  /** The last login failed, and only the owner can cure it. */
  private refused: { account: string; error: AppError } | null = null;
  private resting: NodeJS.Timeout | undefined;

  /** `onNews` hears of changes in the open folder, except from those that a sync sees itself. */
  constructor(
    private readonly mailboxId: number,
    private readonly onNews: (path: string) => void = () => {},
  ) {}

  /** Whether somebody who asks now has the connection at once. */
  isAvailable(): boolean {
    return this.turns.isAvailable();
  }

  /** Runs `work` as the only user. The connection is kept for the next one, and closed when the work fails. */
  async use<T>(use: Use, work: (loan: Loan) => Promise<T>): Promise<T> {
    const turn = await this.enter(use);
    clearTimeout(this.resting);
    this.purpose = use.purpose;
    try {
      const session = await this.openOrTake(use);
      return await work({ session, wanted: turn.wanted });
    } catch (error) {
      if (!isHarmless(error)) await this.discard();
      throw error;
    } finally {
      this.purpose = null;
      this.rest();
      turn.end();
    }
  }

  /** Logs out as soon as whoever uses the connection is done. */
  async close(): Promise<void> {
    const turn = await this.turns.enter();
    await this.discard();
    turn.end();
  }

  private async enter({ purpose, signal }: Use) {
    const limits = [signal, limitOf(purpose)].filter((limit) => limit !== undefined);
    try {
      return await this.turns.enter({ signal: AbortSignal.any(limits), yields: purpose === "watch" });
    } catch (reason) {
      throw new AppError(signal?.aborted ? "sync.cancelled" : "imap.timeout", { cause: reason });
    }
  }

  private async openOrTake({ purpose, signal, onStage, fresh = false }: Use): Promise<ImapSession> {
    const settings = await requireSettings(this.mailboxId, { onStage });
    const account = fingerprint(settings);
    if (this.kept?.account === account && (await isReady(this.kept, fresh))) {
      note("connection.kept", { host: settings.host });
      return this.kept.session;
    }
    await this.discard();
    // A watch is no reason to try a password a second time.
    if (purpose === "watch" && this.refused?.account === account) throw this.refused.error;
    const session = await this.open(settings, { person: purpose === "person", signal, onStage });
    session.line.onChange((path) => {
      if (this.purpose !== "sync") this.onNews(path);
    });
    this.kept = { session, account, usedAt: Date.now() };
    return session;
  }

  private async open(settings: ImapSettings, login: Login): Promise<ImapSession> {
    try {
      const session = await openAccount(this.mailboxId, settings, login);
      this.refused = null;
      return session;
    } catch (error) {
      const owners = error instanceof AppError && error.kind.owner;
      this.refused = owners ? { account: fingerprint(settings), error } : null;
      throw error;
    }
  }

  private rest(): void {
    if (!this.kept) return;
    this.kept.usedAt = Date.now();
    this.resting = setTimeout(() => void this.discard(), REST_MS).unref();
  }

  /** Never throws: what becomes of a connection that is given up concerns nobody. */
  private async discard(): Promise<void> {
    const { kept } = this;
    this.kept = null;
    await kept?.session.close().catch(() => undefined);
  }
}

/** How long one waits for another's work to end; a watch has all the time of the world. */
function limitOf(purpose: Purpose): AbortSignal | undefined {
  if (purpose === "watch") return undefined;
  return timeLimit(purpose === "person" ? 30_000 : 60_000);
}

/** A refusal that says nothing about the connection, and comes before anything is left half read. */
function isHarmless(error: unknown): boolean {
  return error instanceof AppError && (error.code === "attachment.unavailable" || error.code === "message.gone");
}

async function isReady({ session: { line }, usedAt }: Kept, fresh: boolean): Promise<boolean> {
  try {
    if (!line.isOpen()) return false;
    if (fresh) await line.leaveFolder();
    if (fresh || Date.now() - usedAt >= TRUST_MS) await line.check();
    return true;
  } catch {
    // A server may hang up over a folder that was renamed or deleted while it was open.
    return false;
  }
}

/** Changes with whatever decides where the connection leads and as whom; with an access token, about once an hour. */
function fingerprint({ host, port, useTls, username, password, accessToken }: ImapSettings): string {
  return createHash("sha256")
    .update(JSON.stringify([host, port, useTls, username, password ?? accessToken]))
    .digest("base64");
}
