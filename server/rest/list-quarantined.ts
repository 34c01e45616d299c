import { z } from "zod";
import type { Viewer } from "@/server/auth/viewer";
import { listQuarantined as readQuarantined } from "@/server/quarantine/list-quarantined";
import { toRestError } from "./error-response";
import type { listQuarantined as operation } from "./operations/quarantine";
import { pageCursor } from "./page-cursor";

const numberCursor = pageCursor(z.int32().positive());

/** A page of the mail of a mailbox that was not imported, newest first. */
export async function listQuarantined(
  viewer: Viewer,
  mailboxId: number,
  { cursor, limit }: z.output<typeof operation.query>,
) {
  const after = cursor === undefined ? undefined : numberCursor.read(cursor);
  const { items, total, end } = await readQuarantined(viewer, mailboxId, { limit, after });
  const quarantined = items.map((item) => ({ ...item, error: toRestError(item.error) }));
  return { quarantined, total, nextCursor: end && numberCursor.write(end) };
}
