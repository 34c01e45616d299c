import { parentPort } from "node:worker_threads";
import type { ParseJob, ParseReply } from "./parse-job";
import { parseMessage } from "./parse-message";

/**
 * Entry of the worker thread, bundled to dist/parse-worker.mjs. Parsing happens here because a hostile mail can make
 * it hang or eat memory, and a thread can be ended from outside.
 */
parentPort?.on("message", async (job: ParseJob) => {
  const reply: ParseReply = { outcomes: await parseAll(job) };
  parentPort?.postMessage(reply);
});

function parseAll({ bytes, lengths }: ParseJob): Promise<ParseReply["outcomes"]> {
  let start = 0;
  const sources = lengths.map((length) => {
    const source = Buffer.from(bytes, start, length);
    start += length;
    return source;
  });
  // At once: mailparser yields to the event loop at every step, and one message fills another's pauses.
  return Promise.all(sources.map(parseMessage));
}
