/**
 * A signal that aborts after this time, like `AbortSignal.timeout`, also where only `AbortSignal.any` refers to it: Node
 * lets that one be collected as garbage there, and then it never aborts.
 */
export function timeLimit(ms: number): AbortSignal {
  const limit = new AbortController();
  // The timer holds on to it; a process that has nothing else to do need not wait for it.
  setTimeout(() => limit.abort(new DOMException(`No end after ${ms} ms`, "TimeoutError")), ms).unref();
  return limit.signal;
}
