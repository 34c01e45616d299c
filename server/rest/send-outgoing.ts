import { createHash } from "node:crypto";
import type { z } from "zod";
import type { Viewer } from "@/server/auth/viewer";
import { requireOwnMailbox } from "@/server/mailboxes/require-own-mailbox";
import type { NewDraft } from "@/server/outbox/insert-draft";
import { sendWritten } from "@/server/outbox/send-written";
import type { DraftView } from "@/server/outbox/views";
import { toRestError } from "./error-response";
import type { OUTGOING_STATES, Outgoing } from "./shapes/outgoing";

interface Asked {
  request: Request;
  body: { integrationId?: number | undefined; sendAt?: Date | undefined; unlessAnswered?: boolean };
  draft: NewDraft;
}

/** Puts a mail that a program wrote on its way: once for the same request under its idempotency key. */
export async function sendOutgoing(viewer: Viewer, { request, body, draft }: Asked) {
  const mailboxId = body.integrationId ?? draft.mailboxId;
  await requireOwnMailbox(viewer, mailboxId);
  const { sendAt: at, unlessAnswered = false } = body;
  const id = nameMail(request, body);
  const sent = await sendWritten(viewer, { id, draft: { ...draft, mailboxId }, at, unlessAnswered });
  const headers = { Location: `/api/inbox/outgoing/${sent.id}` };
  return { status: 202, headers, body: toOutgoing(sent) } as const;
}

/** Where a mail stands, as REST tells it. */
export function toOutgoing({ mailboxId, state, error, ...draft }: DraftView): z.input<typeof Outgoing> {
  return { ...draft, integrationId: mailboxId, state: STATES[state], error: error && toRestError(error) };
}

const STATES: Record<DraftView["state"], (typeof OUTGOING_STATES)[number]> = {
  WRITING: "draft",
  QUEUED: "queued",
  SENDING: "sending",
  UNCERTAIN: "uncertain",
  SENT: "sent",
  DISCARDED: "draft",
};

/**
 * An id (UUID version 8) that the same request of a token's makes again, even where the process died before its answer
 * was kept: then the mail is known, and not sent twice.
 */
function nameMail({ url, headers }: Request, body: object): string {
  const named = [new URL(url).pathname, headers.get("authorization"), headers.get("idempotency-key"), body];
  const hex = createHash("sha256").update(JSON.stringify(named)).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}
