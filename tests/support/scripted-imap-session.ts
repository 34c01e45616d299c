import { answerChange } from "./scripted-imap-changes";
import { answerFetch, inSet } from "./scripted-imap-fetch";
import type { ScriptedFolder, ScriptedStore } from "./scripted-imap-store";

/** One connection to the scripted server: well behaved, RFC 3501 and the extensions that it advertises. */
export class ScriptedSession {
  /** The server said goodbye by itself. */
  ended = false;
  private folder: ScriptedFolder | null = null;
  /** UIDs by sequence number, as this client knows them. */
  private view: number[] = [];
  private enabled = new Set<string>();
  private idleTag = "";

  constructor(
    private readonly store: ScriptedStore,
    private readonly capabilities: string,
  ) {}

  /** The lines that answer a command line. */
  answer(line: string): string[] {
    if (line.toUpperCase() === "DONE") return [...this.news(), `${this.idleTag} OK done`];
    // A folder that is gone under an open session: what Dovecot says then.
    if (this.folder && !this.store.isCurrent(this.folder)) {
      this.ended = true;
      return ["* BYE session state is inconsistent, please relogin"];
    }
    const [tag = "", name = "", ...words] = line.split(" ");
    const uid = name.toUpperCase() === "UID";
    const [command = "", args] = uid ? [words[0], words.slice(1)] : [name, words];
    const lines = this.obey(tag, command.toUpperCase(), args.join(" "), uid);
    return /^(\+|\S+ (NO|BAD) )/.test(lines.at(-1) ?? "") ? lines : [...lines, `${tag} OK done`];
  }

  private obey(tag: string, command: string, args: string, byUid: boolean): string[] {
    switch (command) {
      case "CAPABILITY":
        return [`* CAPABILITY ${this.capabilities}`];
      case "ENABLE":
        for (const name of args.split(" ")) this.enabled.add(name);
        return [`* ENABLED ${args}`];
      case "LIST":
        return this.list(args);
      case "STATUS":
        return this.status(tag, args);
      case "EXAMINE":
      case "SELECT":
        return this.open(tag, args);
      case "SEARCH":
        return [`* SEARCH ${this.search(args).join(" ")}`.trimEnd()];
      case "FETCH":
        return this.folder
          ? answerFetch(this.folder, this.view, args.toUpperCase(), { byUid, withModseq: this.hasModseq() })
          : [`${tag} NO no folder is open`];
      case "NOOP":
        return this.news();
      case "IDLE":
        this.idleTag = tag;
        return ["+ idling"];
      case "LOGOUT":
        return ["* BYE"];
      default:
        return this.change(tag, command, args);
    }
  }

  /** What left by it is told at once, as to everybody. */
  private change(tag: string, command: string, args: string): string[] {
    const { store, folder, capabilities } = this;
    const lines = answerChange(store, folder, { command, tag, args, capabilities });
    if (!lines) return [];
    const ended = lines.at(-1)?.startsWith(`${tag} `) ? lines.splice(-1) : [];
    return [...lines, ...this.news(), ...ended];
  }

  /** With one name it lists that folder alone. */
  private list(args: string): string[] {
    const pattern = unquote(/^"" (\S+)/.exec(args)?.[1] ?? "*");
    const folders = [...this.store.folders.values()].filter(({ path }) => pattern === "*" || path === pattern);
    return folders.map(({ path, specialUse }) => `* LIST (${specialUse ?? ""}) "/" "${path}"`);
  }

  private status(tag: string, args: string): string[] {
    const [, name = "", items = ""] = /^("[^"]*"|\S+) \((.*)\)/.exec(args) ?? [];
    const folder = this.store.folders.get(unquote(name));
    if (!folder) return [`${tag} NO [NONEXISTENT] no such folder`];
    const numbers: Record<string, number> = {
      MESSAGES: folder.mails.length,
      UIDNEXT: folder.uidNext,
      UIDVALIDITY: folder.uidValidity,
      ...(this.hasModseq() && { HIGHESTMODSEQ: folder.modseq }),
    };
    const told = items.split(" ").flatMap((item) => (item in numbers ? `${item} ${numbers[item]}` : []));
    return [`* STATUS ${name} (${told.join(" ")})`];
  }

  private open(tag: string, args: string): string[] {
    const folder = this.store.folders.get(unquote(args));
    this.folder = folder ?? null;
    if (!folder) return [`${tag} NO [NONEXISTENT] no such folder`];
    this.view = folder.mails.map(({ uid }) => uid);
    return [
      "* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)",
      `* ${folder.mails.length} EXISTS`,
      `* OK [UIDVALIDITY ${folder.uidValidity}]`,
      `* OK [UIDNEXT ${folder.uidNext}]`,
      this.hasModseq() ? `* OK [HIGHESTMODSEQ ${folder.modseq}]` : "* OK [NOMODSEQ]",
    ];
  }

  private search(args: string): number[] {
    const criteria = args.toUpperCase();
    const id = /HEADER MESSAGE-ID "?<?([^">\s]+)/i.exec(args)?.[1];
    const set = /UID (\S+)/.exec(criteria)?.[1];
    const since = /SINCE "?([\w-]+)/.exec(criteria)?.[1];
    const largest = this.folder?.mails.at(-1)?.uid ?? 0;
    const found = (this.folder?.mails ?? []).filter(
      ({ uid, internalDate, raw }) =>
        (!id || raw.includes(`Message-ID: <${id}>`)) &&
        (!set || inSet(set, uid, largest)) &&
        (!since || internalDate >= new Date(`${since} 00:00:00 UTC`)),
    );
    return found.map(({ uid }) => uid).filter((uid) => this.view.includes(uid));
  }

  /** What has left and come since this client last looked. */
  private news(): string[] {
    const uids = this.folder?.mails.map(({ uid }) => uid) ?? [];
    const gone = this.view.filter((uid) => !uids.includes(uid)).reverse();
    // RFC 7162 §3.2.7: with QRESYNC, UIDs in place of sequence numbers.
    const news = this.enabled.has("QRESYNC")
      ? gone.map((uid) => `* VANISHED ${uid}`)
      : gone.map((uid) => `* ${this.view.indexOf(uid) + 1} EXPUNGE`);
    if (uids.length !== this.view.length - gone.length) news.push(`* ${uids.length} EXISTS`);
    this.view = uids;
    return news;
  }

  /** Enabling CONDSTORE or QRESYNC makes the server keep and tell mod-sequences (RFC 7162 §3.1). */
  private hasModseq(): boolean {
    return /CONDSTORE|QRESYNC/.test(this.capabilities) && this.enabled.size > 0;
  }
}

function unquote(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1) : name;
}
