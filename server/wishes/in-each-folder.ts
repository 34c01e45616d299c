import { AppError, toAppError } from "@/server/errors";
import type { ImapSession } from "@/server/imap/session";
import type { WritableFolder } from "@/server/imap/session-writer";
import { inLease } from "@/server/sync/in-lease";
import type { Lease } from "@/server/sync/take-lease";
import { failWishes, postponeWishes } from "./end-wishes";
import type { Place } from "./read-places";
import type { Wish } from "./take-wishes";

/** Something to do about one place. */
export interface Task {
  wish: Wish;
  from: Place;
}

/** The folder has other UIDs than those that are stored, or is not there: a sync looks again before the next try. */
export const AFTER_SYNC_SECONDS = 20;
const TRIES = 4;

/**
 * Does the work of each folder with the folder open for writing. What the server refuses is tried one by one, so that one
 * message does not stop the others; answers the wishes that were refused or have to wait, which are noted as such.
 */
export async function inEachFolder<Asked extends Task>(
  lease: Lease,
  session: ImapSession,
  tasks: Asked[],
  work: (folder: WritableFolder, here: Asked[]) => Promise<void>,
  beforeAnother: (task: Asked) => Promise<void> = async () => {},
): Promise<Set<Wish>> {
  const left = new Set<Wish>();
  for (const here of groupByFolder(tasks)) {
    await inFolder(here).catch(async (error: unknown) => {
      if (here.length === 1 || !isAboutMail(error)) return giveUp(here, error);
      for (const task of here) await again(task).catch((alone: unknown) => giveUp([task], alone));
    });
  }
  return left;

  async function again(task: Asked): Promise<void> {
    await beforeAnother(task);
    await inFolder([task]);
  }

  async function inFolder(here: Asked[]): Promise<void> {
    const [first] = here;
    if (!first) return;
    await session.writer.inFolder(first.from.path, async (folder) => {
      if (folder.uidValidity !== first.from.uidValidity) throw new AppError("imap.folder_refused");
      await work(folder, here);
    });
  }

  async function giveUp(here: Asked[], error: unknown): Promise<void> {
    const failure = toAppError(error);
    const waits = failure.code === "imap.folder_refused";
    if (!waits && !isAboutMail(error)) throw error;
    const wishes = [...new Set(here.map(({ wish }) => wish))];
    for (const wish of wishes) left.add(wish);
    const final = wishes.filter(({ tries }) => !waits || tries >= TRIES);
    await inLease(lease, async (tx) => {
      await failWishes(tx, lease, final, waits ? new AppError("wish.message_gone") : failure);
      await postponeWishes(
        tx,
        wishes.filter((wish) => !final.includes(wish)),
        AFTER_SYNC_SECONDS,
      );
    });
  }
}

function isAboutMail(error: unknown): boolean {
  return error instanceof AppError && error.code.startsWith("wish.");
}

function groupByFolder<Asked extends Task>(tasks: Asked[]): Asked[][] {
  const groups = new Map<string, Asked[]>();
  for (const task of tasks) {
    const key = `${task.from.folderId} ${task.from.uidValidity}`;
    groups.set(key, [...(groups.get(key) ?? []), task]);
  }
  return [...groups.values()];
}
