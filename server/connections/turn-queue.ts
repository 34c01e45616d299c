/** The right to be the only one for a while. */
export interface Turn {
  /** Aborts when somebody else waits who does not yield: whoever can end early does. */
  readonly wanted: AbortSignal;
  end(): void;
}

/** One at a time, in the order of asking. */
export class TurnQueue {
  private current: { wanted: AbortController; yields: boolean } | null = null;
  private readonly waiting: { begin: () => void; yields: boolean }[] = [];

  /**
   * Waits for the turn; an aborted signal leaves the queue and rejects with its reason. `yields` promises to end at once
   * when wanted.
   */
  enter({ signal, yields = false }: { signal?: AbortSignal; yields?: boolean } = {}): Promise<Turn> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const begin = () => {
        signal?.removeEventListener("abort", leave);
        resolve(this.begin(yields));
      };
      const leave = () => {
        this.waiting.splice(this.waiting.indexOf(entry), 1);
        reject(signal?.reason);
      };
      const entry = { begin, yields };
      if (!this.current) return begin();
      this.waiting.push(entry);
      if (!yields) this.current.wanted.abort();
      signal?.addEventListener("abort", leave, { once: true });
    });
  }

  /** Whether the turn is to be had now, or as soon as one who yields has noticed. */
  isAvailable(): boolean {
    return !this.current || (this.current.yields && this.waiting.length === 0);
  }

  private begin(yields: boolean): Turn {
    const turn = { wanted: new AbortController(), yields };
    this.current = turn;
    if (this.waiting.some((entry) => !entry.yields)) turn.wanted.abort();
    return {
      wanted: turn.wanted.signal,
      end: () => {
        if (this.current !== turn) return;
        this.current = null;
        this.waiting.shift()?.begin();
      },
    };
  }
}
