import type { FailedJob } from "./views";

/** A job that goes on again already, or went well then, is not done a third time. */
export function canReplay({ replay }: FailedJob): boolean {
  return replay === null || replay === "failed";
}
