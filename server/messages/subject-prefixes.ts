/** « Re: », « TR : », « Fwd: », « Aw: », « Re[2]: », once or many times; for PostgreSQL and for JavaScript, whatever the case. */
export const SUBJECT_PREFIXES = "^(\\s*(re|ré|rép|fw|fwd|tr|aw|wg|rv|sv|antw)\\s*(\\[\\d+\\])?\\s*:)+\\s*";

/** The subject of an answer; the partial index `message_unreferenced_reply_idx` says it in the same words. */
export const REPLY_PREFIX = "^\\s*(re|ré|rép|aw|rv|sv|antw)\\s*(\\[\\d+\\])?\\s*:";

/** A subject without its prefixes, as subjects are compared. */
export function bareSubject(subject: string): string {
  return subject.replace(new RegExp(SUBJECT_PREFIXES, "i"), "").replace(/\s+/g, " ").trim().toLowerCase();
}
