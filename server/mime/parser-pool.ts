import { splitMessage } from "./header-fields";
import type { MailSource } from "./mail-source";
import { refuseMessage } from "./parse-message";
import { ParseFailure, type ThreadLimits } from "./parse-thread";
import type { ParseOutcome } from "./parsed-message";
import { ThreadGroup } from "./thread-group";

/** How long an owner whose mail ended a thread waits with others of the kind, in milliseconds. */
const SUSPICION_MS = 10 * 60_000;

/**
 * Threads that parse for all mailboxes. Mail that ends a thread costs it all of its limit of time, so what comes from
 * where such mail came from has a thread of its own: a mailbox full of it delays nobody but its like.
 */
export class ParserPool {
  private readonly regular: ThreadGroup;
  private readonly suspects: ThreadGroup;
  private readonly suspectedUntil = new WeakMap<object, number>();

  constructor(file: string, size: number, limits: ThreadLimits) {
    this.regular = new ThreadGroup(file, size, limits);
    this.suspects = new ThreadGroup(file, 1, limits);
  }

  /**
   * One outcome per source. A message that a thread cannot survive fails alone, not with those beside it. `owner` is
   * whatever stands for the mailbox.
   */
  async parse(sources: MailSource[], owner?: object): Promise<ParseOutcome[]> {
    try {
      return await this.choose(owner).run(sources);
    } catch (error) {
      if (!(error instanceof ParseFailure)) throw error;
      if (owner) this.suspectedUntil.set(owner, Date.now() + SUSPICION_MS);
      const [only] = sources;
      if (sources.length === 1 && only) return [refuse(only, error)];
      // Singly, not by halves: every job that holds the culprit costs its whole limit of time.
      return (await Promise.all(sources.map((source) => this.parseSuspect(source)))).flat();
    }
  }

  stop(): void {
    this.regular.stop();
    this.suspects.stop();
  }

  private choose(owner: object | undefined): ThreadGroup {
    const until = owner && this.suspectedUntil.get(owner);
    return until !== undefined && Date.now() < until ? this.suspects : this.regular;
  }

  private async parseSuspect(source: MailSource): Promise<ParseOutcome[]> {
    try {
      return await this.suspects.run([source]);
    } catch (error) {
      if (!(error instanceof ParseFailure)) throw error;
      return [refuse(source, error)];
    }
  }
}

function refuse(source: MailSource, failure: ParseFailure): ParseOutcome {
  const { fields } = splitMessage(Buffer.isBuffer(source) ? source : source.header);
  return refuseMessage(failure.reason === "memory" ? "message.too_large" : "message.unreadable", fields);
}
