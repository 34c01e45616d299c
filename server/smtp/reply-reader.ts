import type { Socket } from "node:net";

/** A reply: lines that go on with a hyphen, and a last one without (RFC 5321 §4.2.1). */
const REPLY = /^(?:\d{3}-[^\n]*\n)*\d{3}(?: [^\n]*)?\n/;
/** Whoever begins a line otherwise does not speak SMTP, and would keep us waiting for a reply. */
const NO_REPLY = /^(?!\d{3}[ -]|\d{3}\r?$)[^\n]*\n/m;
const MAX_LENGTH = 16_384;

/** Reads a server's replies one at a time, and takes nothing from the socket that it was not asked for. */
export class ReplyReader {
  private text = "";

  constructor(
    private readonly socket: Socket,
    private readonly signal: AbortSignal,
  ) {}

  async read(): Promise<string> {
    for (;;) {
      const [reply] = REPLY.exec(this.text) ?? [];
      if (reply !== undefined) {
        this.text = this.text.slice(reply.length);
        return reply;
      }
      if (this.text.length > MAX_LENGTH || NO_REPLY.test(this.text))
        throw Object.assign(new Error("not a reply"), { code: "EPROTOCOL" });
      this.text += await nextChunk(this.socket, this.signal);
    }
  }

  /** Whether the server has said more than it was asked. */
  hasMore(): boolean {
    return this.text !== "" || this.socket.readableLength > 0;
  }
}

function nextChunk(socket: Socket, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      socket.pause();
      socket.off("data", onData).off("close", onClose).off("error", onError);
      signal.removeEventListener("abort", onAbort);
      done();
    };
    const onData = (chunk: Buffer) => settle(() => resolve(chunk.toString("latin1")));
    const onClose = () => settle(() => reject(Object.assign(new Error("closed"), { code: "ECONNRESET" })));
    const onError = (error: Error) => settle(() => reject(error));
    const onAbort = () => settle(() => reject(signal.reason));
    socket.once("data", onData).once("close", onClose).once("error", onError);
    signal.addEventListener("abort", onAbort);
    if (signal.aborted) onAbort();
    else if (socket.destroyed) onClose();
    else socket.resume();
  });
}
