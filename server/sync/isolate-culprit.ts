import { BrokenFetch } from "@/server/imap/broken-fetch";
import type { ImapSession } from "@/server/imap/session";
import { note } from "@/server/log/journal";
import type { OpenedFolder } from "./opened-folder";
import { fetchBatch, parseBatch } from "./prepare-batch";
import { reopenFolder } from "./reopen-folder";
import { withRunSession } from "./run-session";
import { saveAnswered } from "./save-answered";
import { saveBatch } from "./save-batch";
import type { LeasedRun } from "./take-lease";
import { toBatchSource } from "./to-batch-source";

/** How often one message is asked for again, alone, before it is held to be what breaks the conversation. */
const MORE_TRIES = 5;

/** The conversation broke while mail of this folder was fetched. */
export class BrokenImport extends BrokenFetch {
  constructor(
    error: BrokenFetch,
    readonly folder: OpenedFolder,
  ) {
    super(error, error.suspects);
  }
}

/**
 * Imports the mail at which the conversation breaks in ever smaller batches, each after a break on a new connection,
 * until the one that breaks it is alone: that one is quarantined. So one message that a server cannot send, or sends
 * in a way that derails the conversation, does not stop its mailbox.
 */
export async function isolateCulprit(run: LeasedRun, broken: BrokenImport): Promise<void> {
  const { folder } = broken;
  note("conversation.broken", { folder: folder.path, suspects: broken.suspects.length }, "WARN");
  let left = broken.suspects;
  let size = 1;
  let othersPass = false;
  while (left.length > 0) {
    const probe = left.slice(0, size);
    const unanswered = await importProbe(run, folder, probe);
    othersPass ||= unanswered.length < probe.length;
    if (unanswered.length === 0) {
      left = left.slice(probe.length);
      size = Math.ceil(left.length / 2);
    } else if (probe.length > 1) {
      left = unanswered;
      // Some were answered: the first that was not is worth a try of its own.
      size = unanswered.length < probe.length ? 1 : Math.ceil(unanswered.length / 2);
    } else if (await passesAlone(run, folder, probe)) {
      othersPass = true;
      left = left.slice(1);
      size = Math.ceil(left.length / 2);
    } else {
      // Where no other passes either, it is the server or the line: nothing is wrong with this message.
      if (!othersPass && left.length > 1 && !(await someOtherPasses(run, folder, left))) throw broken;
      return quarantineCulprit(run, folder, probe);
    }
  }
}

/** A line that breaks now and then breaks at any message: the culprit is one that never comes through. */
async function passesAlone(run: LeasedRun, folder: OpenedFolder, uids: number[]): Promise<boolean> {
  for (let tries = 0; tries < MORE_TRIES; tries++) {
    if ((await importProbe(run, folder, uids)).length === 0) return true;
  }
  return false;
}

/** Two long messages side by side may both be more than a bad line carries: several are asked, far from each other. */
async function someOtherPasses(run: LeasedRun, folder: OpenedFolder, suspects: number[]): Promise<boolean> {
  const others = suspects.slice(1);
  const witnesses = new Set([0.25, 0.5, 0.75, 1].map((share) => others[Math.ceil(share * others.length) - 1]));
  for (const witness of witnesses) {
    if (witness !== undefined && (await importProbe(run, folder, [witness])).length === 0) return true;
  }
  return false;
}

/** Answers those that a break left unanswered; none: they are in. */
async function importProbe(run: LeasedRun, folder: OpenedFolder, uids: number[]): Promise<number[]> {
  try {
    await withRunSession(run, async (session) => {
      await reopenFolder(session, folder);
      await importPieces(run, session, folder, uids);
    });
    return [];
  } catch (error) {
    if (error instanceof BrokenFetch) return error.suspects;
    throw error;
  }
}

async function importPieces(run: LeasedRun, session: ImapSession, folder: OpenedFolder, uids: number[]): Promise<void> {
  try {
    for await (const piece of fetchBatch(session, { uids })) {
      await saveBatch(run, folder, await parseBatch(toBatchSource(run, folder), session, piece));
    }
  } catch (error) {
    if (error instanceof BrokenFetch) await saveAnswered(run, session, folder, error);
    throw error;
  }
}

async function quarantineCulprit(run: LeasedRun, folder: OpenedFolder, uids: number[]): Promise<void> {
  const unknown = { flags: [], receivedAt: null, size: null, from: "", subject: "", original: null };
  const unreadable = uids.map((uid) => ({ ...unknown, uid, errorCode: "message.unreadable" as const, final: true }));
  await saveBatch(run, folder, { uids, messages: [], unreadable });
}
