import type { Viewer } from "@/server/auth/viewer";
import { db } from "@/server/db/client";
import { MAX_TRIES } from "@/server/messages/quarantine-messages";
import { requestSync } from "@/server/sync/request-sync";
import { findQuarantined } from "./find-quarantined";
import type { QuarantineSelection } from "./schema";

/** « Réessayer »: the sync that this asks for, or the one after it, tries once more to import what the server still has. */
export async function retryQuarantined(viewer: Viewer, selection: QuarantineSelection, trigger: "MANUAL" | "API") {
  const ids = await findQuarantined(viewer, selection);
  // One try is left to each: a mail that fails again waits for its owner again.
  await db.quarantinedMessage.updateMany({
    where: { id: { in: ids }, resolvedAt: null, tries: { gte: MAX_TRIES } },
    data: { tries: MAX_TRIES - 1 },
  });
  return requestSync(viewer, selection.mailboxId, trigger);
}
