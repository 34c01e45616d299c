import type { Logger } from "imapflow";

interface SelectiveLogger extends Logger {
  isLevelEnabled(level: string): boolean;
}

/**
 * A logger that writes nothing and notices one thing: the server asked to wait. imapflow would sit out the
 * wait, up to minutes, inside the command; a run has to end and come back instead. And what the server said to a command
 * of which imapflow only answers that it was refused.
 */
export function watchThrottle(
  onThrottle: (error: unknown) => void,
  onRefusal: (error: unknown) => void,
): SelectiveLogger {
  const ignore = () => {};
  return {
    trace: ignore,
    debug: ignore,
    info: ignore,
    error: ignore,
    // Otherwise every answer would be put into words for nobody.
    isLevelEnabled: (level) => level === "warn",
    warn(entry: { err?: { code?: string } }) {
      if (entry.err) onRefusal(entry.err);
      // Once the wait has begun: closing the connection ends a wait, but does not keep one from beginning.
      if (entry.err?.code === "ETHROTTLE") setImmediate(onThrottle, entry.err);
    },
  };
}
