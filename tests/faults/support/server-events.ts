import fc from "fast-check";
import type { ScriptedStore } from "@/tests/support/scripted-imap-store";
import { numberedMail } from "./numbered-mail";

interface FolderEvent {
  kind: "rename" | "delete" | "recreate" | "renewValidity";
  nth: number;
}

type MailEvent =
  | { kind: "expunge"; nth: number; of: number }
  | { kind: "flag"; nth: number; of: number; flags: string[] }
  | { kind: "move"; nth: number; of: number; to: number };

/** What may happen to an account behind a client's back; the numbers pick a folder, a mail of those that are there. */
export type ServerEvent = FolderEvent | MailEvent | { kind: "append"; nth: number; mail: number };

const few = fc.integer({ min: 0, max: 9 });
const flags = fc.subarray(["\\Seen", "\\Flagged", "\\Answered", "$Forwarded"]);

const append = fc.record({ kind: fc.constant("append" as const), nth: few, mail: few });
const expunge = fc.record({ kind: fc.constant("expunge" as const), nth: few, of: few });
const flag = fc.record({ kind: fc.constant("flag" as const), nth: few, of: few, flags });
const move = fc.record({ kind: fc.constant("move" as const), nth: few, of: few, to: few });
const folderEvent = fc.record({ kind: fc.constantFrom("rename", "delete", "recreate", "renewValidity"), nth: few });

/** Mail comes more often than folders go. */
export const serverEvent: fc.Arbitrary<ServerEvent> = fc.oneof(
  { weight: 3, arbitrary: append },
  { weight: 2, arbitrary: fc.oneof(expunge, flag, move) },
  { weight: 1, arbitrary: folderEvent },
);

const NAMES = ["Devis", "Factures", "Devis 2026", "Archives"];

/** Makes it happen, where there is anything for it to happen to. */
export function happen(store: ScriptedStore, event: ServerEvent): void {
  const path = pick([...store.folders.keys()], event.nth) ?? "INBOX";
  if (event.kind === "append") store.append(path, numberedMail(event.mail));
  else if (event.kind === "renewValidity") store.renewValidity(path);
  else if ("of" in event) happenToMail(store, path, event);
  else happenToFolder(store, path, event);
}

function happenToFolder(store: ScriptedStore, path: string, { kind, nth }: FolderEvent) {
  const name = pick(
    NAMES.filter((candidate) => !store.folders.has(candidate)),
    nth,
  );
  if (kind === "recreate" && name !== undefined) return store.createFolder(name);
  if (path === "INBOX" || path === "Sent") return;
  if (kind === "delete") return store.deleteFolder(path);
  if (name !== undefined) store.renameFolder(path, name);
}

function happenToMail(store: ScriptedStore, path: string, event: MailEvent) {
  const uid = pick(store.folder(path).mails, event.of)?.uid;
  if (uid === undefined) return;
  if (event.kind === "expunge") return store.expunge(path, uid);
  if (event.kind === "flag") return store.setFlags(path, uid, event.flags);
  store.move(path, uid, pick([...store.folders.keys()], event.to) ?? "INBOX");
}

function pick<Item>(items: Item[], nth: number): Item | undefined {
  return items[nth % Math.max(items.length, 1)];
}
