/** A mail of the scripted server. */
export interface ScriptedMail {
  uid: number;
  raw: Buffer;
  flags: string[];
  internalDate: Date;
  modseq: number;
}

/** A folder of the scripted server, and what has left it. */
export interface ScriptedFolder {
  path: string;
  specialUse: string | null;
  uidValidity: number;
  uidNext: number;
  modseq: number;
  mails: ScriptedMail[];
  expunged: { uid: number; modseq: number }[];
}

/** The mail of one account in memory, with all that may happen to it behind a client's back. */
export class ScriptedStore {
  readonly folders = new Map<string, ScriptedFolder>();
  /** UIDVALIDITY only grows (RFC 3501 §2.3.1.1). */
  private nextValidity = 7;

  constructor() {
    this.createFolder("INBOX");
  }

  createFolder(path: string, specialUse: string | null = null): void {
    const uidValidity = this.nextValidity++;
    this.folders.set(path, { path, specialUse, uidValidity, uidNext: 1, modseq: 1, mails: [], expunged: [] });
  }

  deleteFolder(path: string): void {
    this.folders.delete(path);
  }

  renameFolder(from: string, to: string): void {
    const folder = this.folder(from);
    this.folders.delete(from);
    this.folders.set(to, Object.assign(folder, { path: to }));
  }

  /** Answers the UID that the mail is given. */
  append(path: string, raw: string | Buffer, { flags = [] as string[], internalDate = new Date() } = {}): number {
    const folder = this.folder(path);
    const uid = folder.uidNext++;
    const mail = { uid, raw: Buffer.from(raw), flags, internalDate, modseq: ++folder.modseq };
    folder.mails.push(mail);
    return uid;
  }

  expunge(path: string, uid: number): void {
    const folder = this.folder(path);
    folder.mails = folder.mails.filter((mail) => mail.uid !== uid);
    folder.expunged.push({ uid, modseq: ++folder.modseq });
  }

  setFlags(path: string, uid: number, flags: string[]): void {
    const folder = this.folder(path);
    const mail = folder.mails.find((candidate) => candidate.uid === uid);
    if (mail) Object.assign(mail, { flags, modseq: ++folder.modseq });
  }

  move(from: string, uid: number, to: string): void {
    const mail = this.folder(from).mails.find((candidate) => candidate.uid === uid);
    if (!mail) return;
    this.append(to, mail.raw, mail);
    this.expunge(from, uid);
  }

  /** A new UIDVALIDITY: every mail stays and is given another UID. */
  renewValidity(path: string): void {
    const { mails, ...folder } = this.folder(path);
    this.folders.set(path, {
      ...folder,
      uidValidity: this.nextValidity++,
      uidNext: mails.length + 1,
      expunged: [],
      mails: mails.map((mail, index) => ({ ...mail, uid: index + 1 })),
    });
  }

  /** Whether this is still the folder that it was when somebody opened it. */
  isCurrent(folder: ScriptedFolder): boolean {
    return [...this.folders.values()].includes(folder);
  }

  folder(path: string): ScriptedFolder {
    const folder = this.folders.get(path);
    if (!folder) throw new Error(`the scripted server has no folder ${path}`);
    return folder;
  }
}
