import type { ServerAbilities, WritableFolder } from "@/server/imap/session-writer";
import type { Task } from "./in-each-folder";
import type { Move } from "./plan-moves";
import { type Change, mark, type PlaceKey } from "./save-moves";
import type { FolderRef } from "./standard-folders";

/** A move on its way. */
export interface Moving extends Task {
  to: Move["to"];
  /** What a worker that died had copied already: only taking it out here remains. */
  copied: PlaceKey | null;
  /** `unlocated`: it left, and the server does not say where it stands now. `absent`: it was not there any more. */
  outcome: "waiting" | "done" | "unlocated" | "absent";
}

/** Does what is to be done in the folder that is open, and answers what became of its places. */
export async function moveHere(folder: WritableFolder, here: Moving[], abilities: ServerAbilities): Promise<Change[]> {
  const rows = await folder.fetchFlags(here.map(({ from }) => from.uid));
  const present = new Map(rows.map(({ uid, flags }) => [uid, flags]));
  const changes: Change[] = [];
  for (const moving of here) if (!present.has(moving.from.uid)) moving.outcome = "absent";
  const there = here
    .filter(({ outcome }) => outcome === "waiting")
    .map((moving) => ({ moving, from: { ...moving.from, flags: present.get(moving.from.uid) ?? [] } }));
  for (const group of groupByTarget(there)) {
    changes.push(...(await moveGroup(folder, group, abilities)));
    // Not before: what is refused together is tried one by one.
    for (const { moving } of group) if (moving.outcome === "waiting") moving.outcome = "done";
  }
  return changes;
}

interface Present {
  moving: Moving;
  /** With its flags as they are on the server. */
  from: Moving["from"];
}

async function moveGroup(folder: WritableFolder, group: Present[], abilities: ServerAbilities): Promise<Change[]> {
  const uids = group.map(({ from }) => from.uid);
  const to = group[0]?.moving.to;
  if (to === "mark" || to === "unmark") {
    await folder.storeFlags(uids, to === "mark" ? "add" : "remove", "\\Deleted");
    return group.map(({ from }) => ({
      kind: "flags",
      from,
      flags: to === "mark" ? mark(from.flags) : unmark(from.flags),
    }));
  }
  if (to === "unlabel" || to === undefined) {
    await folder.removeInboxLabel(uids);
    return group.map(({ from }) => ({ kind: "gone", from }));
  }
  return moveToFolder(folder, group, to, abilities);
}

async function moveToFolder(
  folder: WritableFolder,
  group: Present[],
  to: FolderRef,
  { removes }: ServerAbilities,
): Promise<Change[]> {
  const copied = group.filter(({ moving }) => moving.copied);
  const rest = group.filter(({ moving }) => !moving.copied);
  if (copied.length > 0) await folder.remove(copied.map(({ from }) => from.uid));
  const moved =
    rest.length > 0
      ? await folder.moveTo(
          rest.map(({ from }) => from.uid),
          to.path,
        )
      : null;
  return group.map(({ moving, from }) => {
    const uid = moved?.uids.get(from.uid);
    const told = uid && moved?.uidValidity ? { folderId: to.id, uidValidity: moved.uidValidity, uid } : null;
    const place = moving.copied ?? told;
    if (!place) moving.outcome = "unlocated";
    return { kind: "moved", from, to: place, keepsFormer: keepsFormer(moving, to), stays: !removes };
  });
}

/** Where it was taken from is kept until it is put back. */
export function keepsFormer({ wish, from }: Task, to: FolderRef): boolean {
  return wish.filing !== "INBOX" && to.id !== from.movedFromId;
}

function unmark(flags: string[]): string[] {
  return flags.filter((flag) => flag !== "\\Deleted");
}

function groupByTarget(here: Present[]): Present[][] {
  const groups = new Map<string, Present[]>();
  for (const one of here) {
    const { to } = one.moving;
    const key = typeof to === "string" ? to : String(to.id);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
