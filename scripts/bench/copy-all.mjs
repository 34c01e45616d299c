import { runMbsync } from "./run-mbsync.mjs";

/** mbsync's copy of the whole mailbox: the reference of the first import. */
export function copyAll({ account }) {
  return runMbsync(account);
}
