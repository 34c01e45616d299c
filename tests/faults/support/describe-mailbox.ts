import { db } from "@/server/db/client";
import type { ScriptedStore } from "@/tests/support/scripted-imap-store";

/** All that a mailbox has stored, in words that are the same for two mailboxes with the same mail. */
export async function describeMailbox(mailboxId: number) {
  const folders = await db.folder.findMany({
    where: { mailboxId },
    orderBy: { path: "asc" },
    include: { places: { orderBy: [{ uidValidity: "asc" }, { uid: "asc" }], include: { message: true } } },
  });
  const conversations = await db.conversation.findMany({
    where: { mailboxes: { some: { mailboxId } } },
    orderBy: [{ subject: "asc" }, { lastMessageAt: "asc" }],
    include: { messages: { orderBy: { sentAt: "asc" }, include: { body: true } } },
  });
  return {
    folders: folders.map(({ path, goneAt, uidNext, uidValidity, serverCount, backfilledAt, places }) => ({
      ...{ path, gone: goneAt !== null, uidNext, uidValidity, serverCount, complete: backfilledAt !== null },
      places: places.map(({ uid, uidValidity, outcome, flags, vanishedAt, message }) => ({
        ...{ uid, uidValidity, outcome, flags: [...flags].sort(), vanished: vanishedAt !== null },
        message: message?.subject ?? null,
      })),
    })),
    conversations: conversations.map(({ subject, messageCount, unreadCount, messages }) => ({
      ...{ subject, messageCount, unreadCount },
      messages: messages.map(({ externalId, subject, seen, direction, body }) => ({
        ...{ externalId, subject, seen, direction },
        text: body?.text,
      })),
    })),
  };
}

interface Standing {
  uid: number;
  subject: string | null;
  flags: string[];
}

/** What is believed to be on the server, by folder. */
export async function describeStore(mailboxId: number): Promise<Record<string, Standing[]>> {
  const { folders } = await describeMailbox(mailboxId);
  return Object.fromEntries(
    folders
      .filter(({ gone, uidValidity }) => !gone && uidValidity !== null)
      .map(({ path, places }) => [
        path,
        places
          .filter(({ vanished }) => !vanished)
          .map(({ uid, message, flags }) => ({ uid: Number(uid), subject: message, flags })),
      ]),
  );
}

/** What is on the server, by folder, in the same words. */
export function describeServer(store: ScriptedStore, paths = [...store.folders.keys()]): Record<string, Standing[]> {
  return Object.fromEntries(
    paths.sort().map((path) => [
      path,
      store.folder(path).mails.map(({ uid, raw, flags }) => ({
        ...{ uid, flags: [...flags].sort() },
        subject: /^Subject: (.*)$/m.exec(raw.toString())?.[1]?.trim() ?? "",
      })),
    ]),
  );
}
