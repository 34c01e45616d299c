import type { ParseOutcome } from "./parsed-message";

/** What goes to the worker: several messages, one after the other in one block that changes hands uncopied. */
export interface ParseJob {
  bytes: ArrayBuffer;
  lengths: number[];
}

export interface ParseReply {
  outcomes: ParseOutcome[];
}

export function packJob(sources: Buffer[]): ParseJob {
  // A Buffer may be a window on far more memory than it shows, all of which a message to a thread would copy.
  const bytes = new ArrayBuffer(sources.reduce((total, source) => total + source.length, 0));
  const target = new Uint8Array(bytes);
  let start = 0;
  for (const source of sources) {
    target.set(source, start);
    start += source.length;
  }
  return { bytes, lengths: sources.map((source) => source.length) };
}
