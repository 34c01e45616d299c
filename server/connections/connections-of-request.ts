import { AsyncLocalStorage } from "node:async_hooks";
import type { Lane } from "./lane";

const borrowed = new AsyncLocalStorage<Set<Lane>>();

/**
 * Answers a request whose process may be frozen as soon as it has answered: the mailboxes' connections that it used serve
 * all of its steps, and are closed before the answer, unless another request uses them, which then closes them itself.
 */
export async function closingConnections<T>(answer: () => Promise<T>): Promise<T> {
  const lanes = new Set<Lane>();
  try {
    return await borrowed.run(lanes, answer);
  } finally {
    await Promise.all([...lanes].map((lane) => lane.isAvailable() && lane.close()));
  }
}

/** Has the lane closed with the request; false outside of one. */
export function closeWithRequest(lane: Lane): boolean {
  return borrowed.getStore()?.add(lane) !== undefined;
}
