import { sendEvents } from "@/inngest/client";
import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { AppError } from "@/server/errors";
import { createRun } from "./create-run";

type Trigger = "MANUAL" | "API" | "CLI" | "REPLAY";

/** Asks for a sync of one mailbox; while one is queued or running, joins it instead of starting a second. */
export async function requestSync(
  viewer: Viewer,
  mailboxId: number,
  trigger: Trigger,
  replayOfId: string | null = null,
): Promise<{ runId: string; status: "queued" | "running"; joined: boolean }> {
  const mailbox = await db.mailbox.findFirst({
    where: { id: mailboxId, companyId: viewer.companyId, deletedAt: null },
    select: { enabled: true, imapHost: true },
  });
  if (!mailbox) throw new AppError("request.not_found");
  if (!mailbox.enabled) throw new AppError("mailbox.disabled");

  const host = mailbox.imapHost;
  const created = await createRun({ companyId: viewer.companyId, mailboxId, host, trigger, replayOfId });
  if (created) return { runId: created, status: "queued", joined: false };
  const active = await findActiveRun(mailboxId);
  // The active run ended between the two statements: there is room for a new one.
  if (!active) return requestSync(viewer, mailboxId, trigger, replayOfId);
  if (active.status === "RUNNING") return { runId: active.id, status: "running", joined: true };
  // Its event may have met a run that was ending, and been dropped: sending it again is harmless.
  await sendEvents([{ name: "mailbox/sync.requested", data: { mailboxId, host, syncRunId: active.id, trigger } }]);
  return { runId: active.id, status: "queued", joined: true };
}

function findActiveRun(mailboxId: number) {
  return db.syncRun.findFirst({
    where: { mailboxId, status: { in: ["QUEUED", "RUNNING"] } },
    select: { id: true, status: true },
  });
}
