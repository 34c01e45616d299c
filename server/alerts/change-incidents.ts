import { v7 as uuid } from "uuid";
import type { Transaction } from "@/server/db/client";
import type { IncidentKind } from "@/server/db/generated/enums";
import { publishChange } from "@/server/live/publish";
import type { IncidentPlan } from "./plan-incidents";
import type { ReviewedRow } from "./read-reviewed";

interface Change extends Pick<IncidentPlan, "close"> {
  open: IncidentKind | null;
  /** Since when nothing comes, of one that opens. Default: its last success. */
  since?: Date;
  now: Date;
}

/** Carries a plan out, and answers whether anything was left to do: another process may have been there first. */
export async function changeIncidents(tx: Transaction, mailbox: ReviewedRow, change: Change): Promise<boolean> {
  const { now, since = mailbox.lastSuccessAt } = change;
  let changed = 0;
  for (const { id, end } of change.close) {
    const closed = await tx.incident.updateMany({ where: { id, closedAt: null }, data: { closedAt: now, end } });
    changed += closed.count;
  }
  if (change.open) changed += await openIncident(tx, mailbox, { kind: change.open, since, now });
  if (changed > 0) await publishChange(tx, mailbox.companyId, { kind: "mailbox", id: mailbox.id });
  return changed > 0;
}

interface Opening {
  kind: IncidentKind;
  since: Date | null;
  now: Date;
}

/** 1, or 0 when it is open already. */
async function openIncident(tx: Transaction, mailbox: ReviewedRow, { kind, since, now }: Opening): Promise<number> {
  const { id: mailboxId, companyId, status, lastErrorCode, lastErrorDetail } = mailbox;
  const failed = status === "ERROR" && kind !== "SILENT";
  return tx.$executeRaw`
    INSERT INTO "incident" ("id", "companyId", "mailboxId", "kind", "since", "errorCode", "errorDetail", "openedAt")
    VALUES (${uuid()}::uuid, ${companyId}, ${mailboxId}, ${kind}::"IncidentKind", ${since},
      ${failed ? lastErrorCode : null}, ${failed ? JSON.stringify(lastErrorDetail ?? {}) : null}::jsonb, ${now})
    ON CONFLICT ("mailboxId", "kind") WHERE "closedAt" IS NULL DO NOTHING`;
}
