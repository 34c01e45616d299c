import type { LokarioEvent } from "@/inngest/events";

interface Queued {
  id: string;
  mailboxId: number;
  version: number;
  sendAt: Date;
}

/** The event that has a queued draft sent; for one version of it, the same event. */
export function sendRequest({ id, mailboxId, version, sendAt }: Queued): LokarioEvent {
  return {
    name: "draft/send.requested",
    id: `send:${id}:${version}`,
    data: { draftId: id, mailboxId, sendAt: sendAt.toISOString() },
  };
}
