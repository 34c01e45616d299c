import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { closeConnections } from "@/server/connections/lanes";
import { changeFeed, EVERY_COMPANY } from "@/server/live/change-feed";
import { logError } from "@/server/log/log-error";
import { metrics } from "@/server/metrics/metrics";
import {
  type ClaimedMailbox,
  claimMailboxes,
  freeClaimsOfTheDead,
  keepClaims,
  leaveClaims,
  releaseClaims,
} from "./watch-claims";
import { watchMailbox } from "./watch-mailbox";

interface Watch {
  account: string;
  stopping: AbortController;
  done: Promise<void>;
  /** When it ended by itself. */
  endedAt: Date | null;
}

const BEAT_MS = 10_000;
const LOOK_MS = 60_000;
/** Changes come in bursts: a sync tells of each of its batches. */
const GATHER_MS = 200;
/** A process that starts with a thousand mailboxes spreads its logins. */
const SPREAD_MS = 20;

/** Watches this process's share of the mailboxes: hears of new and changed ones at once, and looks every minute. */
export class MailboxWatcher {
  private readonly id = randomUUID();
  private readonly watches = new Map<number, Watch>();
  private readonly changed = new Set<number>();
  private looking: Promise<void> = Promise.resolve();
  private timers: NodeJS.Timeout[] = [];
  private gathering: NodeJS.Timeout | undefined;
  private stopListening = () => {};
  private stopped = false;

  async start(): Promise<void> {
    await freeClaimsOfTheDead();
    await keepClaims(this.id);
    this.stopListening = changeFeed().listen(EVERY_COMPANY, (change) => {
      if (change.kind === "mailbox") this.lookSoon(change.id);
      // The connection that tells of changes was away.
      if (change.kind === "resync") void this.look();
    });
    this.timers = [setInterval(() => void this.beat(), BEAT_MS), setInterval(() => void this.look(), LOOK_MS)];
    await this.look();
  }

  /** Logs out of everything and gives its mailboxes to other processes. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.stopListening();
    clearTimeout(this.gathering);
    for (const timer of this.timers) clearInterval(timer);
    await this.looking;
    const ending = [...this.watches.values()].map(({ done }) => done);
    this.endAll();
    await Promise.all(ending);
    await leaveClaims(this.id);
  }

  private async beat(): Promise<void> {
    try {
      const kept = await keepClaims(this.id);
      // Stalled for too long: others watch by now what this process did.
      if (!kept) this.endAll();
      if (!kept || (await freeClaimsOfTheDead())) await this.look();
    } catch (error) {
      logError("watch: the next heartbeat tries again", error);
    }
  }

  private lookSoon(mailboxId: number): void {
    this.changed.add(mailboxId);
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      const ids = [...this.changed];
      this.changed.clear();
      void this.look(ids);
    }, GATHER_MS);
  }

  /** One look after the other, so that two never start the same watch. */
  private look(ids?: number[]): Promise<void> {
    this.looking = this.looking
      .then(() => (this.stopped ? undefined : this.adjust(ids)))
      .catch((error: unknown) => logError("watch: the next look tries again", error));
    return this.looking;
  }

  private async adjust(ids?: number[]): Promise<void> {
    const claimed = await claimMailboxes(this.id, ids);
    const wanted = new Map(claimed.filter((mailbox) => mailbox.wanted).map((mailbox) => [mailbox.id, mailbox]));
    const unwanted = (ids ?? [...this.watches.keys()]).filter((id) => this.watches.has(id) && !wanted.has(id));
    for (const id of unwanted) this.end(id);
    await releaseClaims(
      this.id,
      claimed.filter((mailbox) => !mailbox.wanted).map(({ id }) => id),
    );
    let begun = 0;
    for (const mailbox of wanted.values()) {
      const watch = this.watches.get(mailbox.id);
      if (watch && !isOutdated(watch, mailbox)) continue;
      this.end(mailbox.id);
      this.begin(mailbox, begun++ * SPREAD_MS);
    }
    metrics().watchedMailboxes.set([...this.watches.values()].filter(({ endedAt }) => !endedAt).length);
  }

  private begin({ id, account }: ClaimedMailbox, delayMs: number): void {
    const stopping = new AbortController();
    const watch: Watch = { account, stopping, endedAt: null, done: Promise.resolve() };
    this.watches.set(id, watch);
    watch.done = sleep(delayMs, undefined, { signal: stopping.signal, ref: false })
      .then(() => watchMailbox(id, stopping.signal))
      .catch(() => {})
      .then(() => {
        watch.endedAt = new Date();
      });
  }

  /** Not waited for: a sync that uses the connection may go on for a while. */
  private end(mailboxId: number): void {
    this.watches.get(mailboxId)?.stopping.abort();
    if (this.watches.delete(mailboxId)) void closeConnections(mailboxId);
  }

  private endAll(): void {
    for (const id of [...this.watches.keys()]) this.end(id);
  }
}

/** Other settings, or a sync that succeeded since the watch gave up: there is reason to try again. */
function isOutdated(watch: Watch, { account, lastSuccessAt }: ClaimedMailbox): boolean {
  if (watch.account !== account) return true;
  return watch.endedAt !== null && lastSuccessAt !== null && lastSuccessAt > watch.endedAt;
}
