import { readNumberId } from "./read-id";

/** The second argument that Next gives a handler of `…/quarantine/:qid/…`. */
export interface QuarantinedParams {
  params: Promise<{ id: string; qid: string }>;
}

/** The mailbox and the mail in quarantine that a path names. */
export function readQuarantined({ id, qid }: { id: string; qid: string }): { mailboxId: number; id: number } {
  return { mailboxId: readNumberId(id), id: readNumberId(qid) };
}
