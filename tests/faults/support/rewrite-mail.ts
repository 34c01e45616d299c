import type { Answer } from "@/tests/support/scripted-imap";
import { rewrite, whenever } from "@/tests/support/scripted-imap-faults";

/** Rewrites the row of one UID in every answer that gives bodies. */
export function rewriteBody(uid: number, change: (row: string) => string | string[]): Answer {
  return rewriteRow(/^UID FETCH .*BODY\.PEEK/, uid, change);
}

/** Rewrites the row of one UID in every answer that gives what is known of mail without its text. */
export function rewriteMetadata(uid: number, change: (row: string) => string | string[]): Answer {
  return rewriteRow(/^UID FETCH .*BODYSTRUCTURE/, uid, change);
}

function rewriteRow(command: RegExp, uid: number, change: (row: string) => string | string[]): Answer {
  const isAsked = (line: string) => new RegExp(`^\\* \\d+ FETCH \\(UID ${uid} `).test(line);
  return whenever(
    command,
    rewrite((lines) => lines.flatMap((line) => (isAsked(line) ? change(line) : line))),
  );
}
