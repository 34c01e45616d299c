/** Whether a subject says that a mail passes another on: « Fwd: », « TR : ». An answer to such a mail says « Re: » first. */
export function isForwardSubject(subject: string): boolean {
  return /^\s*(?:fwd?|tr|wg)\s*(?:\[\d+\])?\s*:/i.test(subject);
}
