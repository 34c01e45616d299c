import type { Transaction } from "@/server/db/client";
import type { Place } from "./read-places";

export interface PlaceKey {
  folderId: number;
  uidValidity: bigint;
  uid: number;
}

/**
 * What became of a place on the server. `to`: unknown where the server does not say; `stays`: it is still there, marked as
 * deleted, because the server cannot take it out alone.
 */
export type Change =
  | { kind: "moved"; from: Place; to: PlaceKey | null; keepsFormer: boolean; stays: boolean }
  | { kind: "gone"; from: Place }
  | { kind: "flags"; from: Place; flags: string[] };

/** Records where messages stand after what was done: one message, whose place changed. */
export async function saveChanges(tx: Transaction, changes: Change[]): Promise<void> {
  for (const change of changes) {
    const { from } = change;
    if (change.kind === "flags") await updatePlace(tx, from, { flags: change.flags });
    else if (change.kind === "moved" && change.stays) await updatePlace(tx, from, { flags: mark(from.flags) });
    else await updatePlace(tx, from, { vanishedAt: new Date() });
    if (change.kind === "moved" && change.to) await saveArrival(tx, from, change.to, change.keepsFormer);
  }
}

/** As on the server, which has the flag too. */
export function mark(flags: string[]): string[] {
  return [...flags.filter((flag) => flag !== "\\Deleted"), "\\Deleted"];
}

function updatePlace(
  tx: Transaction,
  { folderId, uidValidity, uid }: Place,
  data: { flags: string[] } | { vanishedAt: Date },
): Promise<unknown> {
  return tx.messagePlace.updateMany({ where: { folderId, uidValidity, uid: BigInt(uid) }, data });
}

/** The sync may have met it there already. What is put back has come home: it is not from anywhere else any more. */
export function saveArrival(
  tx: Transaction,
  from: Pick<Place, "messageId" | "folderId" | "flags">,
  to: PlaceKey,
  keepsFormer: boolean,
): Promise<unknown> {
  const { flags, messageId } = from;
  const movedFromId = keepsFormer ? from.folderId : null;
  const key = { folderId: to.folderId, uidValidity: to.uidValidity, uid: BigInt(to.uid) };
  return tx.messagePlace.upsert({
    where: { folderId_uidValidity_uid: key },
    create: { ...key, messageId, flags, movedFromId, outcome: "DUPLICATE" },
    update: { messageId, flags, movedFromId, vanishedAt: null, outcome: "DUPLICATE" },
  });
}
