import { parentPort } from "node:worker_threads";
import { type ParseJob, type ParseReply, unpackJob } from "./parse-job";
import { parseMessage } from "./parse-message";

/**
 * Entry of the worker thread, bundled to dist/parse-worker.mjs. Parsing happens here because a hostile mail can make
 * it hang or eat memory, and a thread can be ended from outside.
 */
parentPort?.on("message", async (job: ParseJob) => {
  // At once: mailparser yields to the event loop at every step, and one message fills another's pauses.
  const reply: ParseReply = { outcomes: await Promise.all(unpackJob(job).map(parseMessage)) };
  parentPort?.postMessage(reply);
});
parentPort?.postMessage("ready");
