import { v7 as uuid } from "uuid";
import type { Transaction } from "@/server/db/client";
import type { IncidentEnd, IncidentKind } from "@/server/db/generated/enums";
import { publishChange } from "@/server/live/publish";
import { deliveriesDue } from "@/server/webhooks/announce-deliveries";
import { queueSyncEvent } from "@/server/webhooks/queue-sync-event";
import type { IncidentPlan } from "./plan-incidents";
import { type Announce, queueOpened, queueResolved, skipOpened } from "./queue-mails";
import type { ReviewedRow } from "./read-reviewed";

interface Change extends Pick<IncidentPlan, "close"> {
  open: IncidentKind | null;
  /** Since when nothing comes, of one that opens. Default: its last success. */
  since?: Date;
  now: Date;
  announce: Announce;
}

/**
 * Carries a plan out together with all that is told of it, and answers whether anything was left to do: another process may
 * have been there first.
 */
export async function changeIncidents(tx: Transaction, mailbox: ReviewedRow, change: Change): Promise<boolean> {
  let changed = 0;
  for (const closing of change.close) changed += await closeIncident(tx, mailbox, { ...change, ...closing });
  const { open, since = mailbox.lastSuccessAt } = change;
  if (open) changed += await openIncident(tx, mailbox, { ...change, kind: open, since });
  if (changed > 0) await publishChange(tx, mailbox.companyId, { kind: "mailbox", id: mailbox.id });
  return changed > 0;
}

type Told = Pick<Change, "now" | "announce">;

/** 1, or 0 when it is closed already. */
async function closeIncident(
  tx: Transaction,
  { companyId }: ReviewedRow,
  { id, end, now, announce }: Told & { id: string; end: IncidentEnd },
): Promise<number> {
  const { count } = await tx.incident.updateMany({ where: { id, closedAt: null }, data: { closedAt: now, end } });
  if (count === 0) return 0;
  await skipOpened(tx, id);
  if (end !== "RECOVERED") return 1;
  await queueResolved(tx, { companyId, incidentId: id }, announce);
  const { mailboxId, kind, since } = await tx.incident.findUniqueOrThrow({ where: { id } });
  const event = { companyId, incidentId: id, integrationId: mailboxId, reason: reasonOf(kind), since };
  const endpoints = await queueSyncEvent(tx, { ...event, type: "sync.recovered", recoveredAt: now });
  for (const endpointId of endpoints) announce(deliveriesDue(endpointId));
  return 1;
}

/** 1, or 0 when it is open already. */
async function openIncident(
  tx: Transaction,
  { id: mailboxId, companyId, ...mailbox }: ReviewedRow,
  { kind, since, now, announce }: Told & { kind: IncidentKind; since: Date | null },
): Promise<number> {
  const id = uuid();
  const failed = mailbox.status === "ERROR" && kind !== "SILENT";
  const [code, detail] = failed ? [mailbox.lastErrorCode, JSON.stringify(mailbox.lastErrorDetail ?? {})] : [null, null];
  const inserted = await tx.$executeRaw`
    INSERT INTO "incident" ("id", "companyId", "mailboxId", "kind", "since", "errorCode", "errorDetail", "openedAt")
    VALUES (${id}::uuid, ${companyId}, ${mailboxId}, ${kind}::"IncidentKind", ${since}, ${code}, ${detail}::jsonb, ${now})
    ON CONFLICT ("mailboxId", "kind") WHERE "closedAt" IS NULL DO NOTHING`;
  if (inserted === 0) return 0;
  await queueOpened(tx, { companyId, incidentId: id }, announce);
  const event = { companyId, incidentId: id, integrationId: mailboxId, reason: reasonOf(kind), since };
  const endpoints = await queueSyncEvent(tx, { ...event, type: "sync.failed", errorCode: code });
  for (const endpointId of endpoints) announce(deliveriesDue(endpointId));
  return 1;
}

function reasonOf(kind: IncidentKind): Lowercase<IncidentKind> {
  return kind.toLowerCase() as Lowercase<IncidentKind>;
}
