import type { Socket } from "node:net";

/** A greeting is a line or a few; a server that sends more is no mail server. */
const MAX_BYTES = 16 * 1024;

/** Reads a conversation's lines one by one, and lets go of the socket without losing or hiding a byte. */
export class LineReader {
  private text = "";
  private read = 0;
  private failure: unknown = null;
  private wake: () => void = () => {};

  constructor(
    private readonly socket: Socket,
    private readonly signal: AbortSignal,
  ) {
    socket.on("data", this.take).on("close", this.end).on("error", this.end);
    signal.addEventListener("abort", this.end);
  }

  async next(): Promise<string> {
    for (;;) {
      const end = this.text.indexOf("\n");
      if (end >= 0) {
        const line = this.text.slice(0, end).replace(/\r$/, "");
        this.text = this.text.slice(end + 1);
        return line;
      }
      if (this.failure || this.signal.aborted) throw this.failure ?? this.signal.reason;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  /** Whether something came that no line was read from yet. */
  hasMore(): boolean {
    return this.text !== "";
  }

  release(): void {
    this.socket.off("data", this.take).off("close", this.end).off("error", this.end);
    this.socket.pause();
    this.signal.removeEventListener("abort", this.end);
  }

  private readonly take = (chunk: Buffer) => {
    this.read += chunk.length;
    if (this.read > MAX_BYTES) this.end(new Error("no mail server says that much"));
    this.text += chunk.toString("latin1");
    this.wake();
  };

  private readonly end = (reason?: unknown) => {
    this.failure ??= reason instanceof Error ? reason : new Error("closed or given up");
    this.wake();
  };
}
