import { inSet } from "./scripted-imap-fetch";
import type { ScriptedFolder, ScriptedMail, ScriptedStore } from "./scripted-imap-store";

export interface Change {
  command: string;
  tag: string;
  /** As sent: names of folders and flags keep their case. */
  args: string;
  capabilities: string;
}

/** Does a command that changes mail; null: it is none. UIDs only, which is all that Lokario says. */
export function answerChange(store: ScriptedStore, folder: ScriptedFolder | null, change: Change): string[] | null {
  if (change.command === "CREATE") return create(store, change);
  if (!folder) return null;
  const [set = "", rest = ""] = splitOnce(change.args);
  const mails = folder.mails.filter(({ uid }) => inSet(set, uid, folder.mails.at(-1)?.uid ?? 0));
  switch (change.command) {
    case "STORE":
      return storeFlags(store, folder, mails, rest);
    case "COPY":
      return transfer(store, folder, mails, { ...change, args: rest }, false);
    case "MOVE":
      return transfer(store, folder, mails, { ...change, args: rest }, true);
    case "EXPUNGE":
      for (const { uid } of change.args ? mails.filter(isDeleted) : folder.mails.filter(isDeleted)) {
        store.expunge(folder.path, uid);
      }
      return [];
    default:
      return null;
  }
}

function create(store: ScriptedStore, { tag, args }: Change): string[] {
  const path = unquote(args);
  if (store.folders.has(path)) return [`${tag} NO [ALREADYEXISTS] it is there`];
  store.createFolder(path);
  return [];
}

function storeFlags(store: ScriptedStore, folder: ScriptedFolder, mails: ScriptedMail[], rest: string): string[] {
  const [, sign, item, list = ""] = /^([+-]?)(\S+) \((.*)\)$/.exec(rest) ?? [];
  const named = list.split(" ");
  for (const mail of mails) {
    if (item === "X-GM-LABELS") {
      if (sign === "-" && named.includes("\\Inbox")) store.expunge(folder.path, mail.uid);
      continue;
    }
    const others = mail.flags.filter((flag) => !named.includes(flag));
    store.setFlags(folder.path, mail.uid, sign === "-" ? others : [...others, ...named]);
  }
  return [];
}

function transfer(
  store: ScriptedStore,
  folder: ScriptedFolder,
  mails: ScriptedMail[],
  { tag, args, capabilities }: Change,
  takesOut: boolean,
): string[] {
  const target = store.folders.get(unquote(args));
  if (!target) return [`${tag} NO [TRYCREATE] no such folder`];
  const labels = capabilities.includes("X-GM-EXT-1");
  const pairs = mails.map((mail) => [mail.uid, arrive(store, target, mail, labels)] as const);
  if (takesOut) for (const mail of mails) leave(store, folder, target, mail, labels);
  if (!capabilities.includes("UIDPLUS") || pairs.length === 0) return [];
  const [from, to] = [0, 1].map((side) => pairs.map((pair) => pair[side]).join(","));
  const code = `[COPYUID ${target.uidValidity} ${from} ${to}]`;
  return takesOut ? [`* OK ${code} moved`] : [`${tag} OK ${code} copied`];
}

/** In Gmail a message is in « All Mail » once, whatever else it is in. */
function arrive(store: ScriptedStore, target: ScriptedFolder, mail: ScriptedMail, labels: boolean): number {
  const there = labels ? target.mails.find(({ raw }) => raw.equals(mail.raw)) : undefined;
  return there?.uid ?? store.append(target.path, mail.raw, { flags: [...mail.flags], internalDate: mail.internalDate });
}

/** In Gmail the trash takes a message out of every folder. */
function leave(
  store: ScriptedStore,
  folder: ScriptedFolder,
  target: ScriptedFolder,
  mail: ScriptedMail,
  labels: boolean,
): void {
  store.expunge(folder.path, mail.uid);
  if (!labels || target.specialUse !== "\\Trash") return;
  for (const other of store.folders.values()) {
    if (other === target) continue;
    for (const copy of other.mails.filter(({ raw }) => raw.equals(mail.raw))) store.expunge(other.path, copy.uid);
  }
}

function isDeleted({ flags }: ScriptedMail): boolean {
  return flags.includes("\\Deleted");
}

function splitOnce(text: string): [string, string] {
  const at = text.indexOf(" ");
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function unquote(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1) : name;
}
