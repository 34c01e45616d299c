import type { ScriptedFolder, ScriptedMail } from "./scripted-imap-store";

/** The rows that answer a FETCH, one string of bytes (latin1) each. */
export function answerFetch(
  folder: ScriptedFolder,
  view: number[],
  args: string,
  { byUid, withModseq }: { byUid: boolean; withModseq: boolean },
): string[] {
  const [set = "", rest = ""] = splitOnce(args);
  const since = /CHANGEDSINCE (\d+)/.exec(rest)?.[1];
  const vanished = since && rest.includes("VANISHED") ? vanishedSince(folder, Number(since)) : [];
  const rows = folder.mails.flatMap((mail) => {
    const sequence = view.indexOf(mail.uid) + 1;
    const asked = inSet(set, byUid ? mail.uid : sequence, byUid ? (view.at(-1) ?? 0) : view.length);
    if (sequence === 0 || !asked || (since && mail.modseq <= Number(since))) return [];
    return [`* ${sequence} FETCH (${describe(mail, rest.replace(/\(CHANGEDSINCE.*/, ""), withModseq)})`];
  });
  return [...vanished, ...rows];
}

/** Whether a number is in a sequence set (RFC 3501 §9), in which `*` is the largest in use. */
export function inSet(set: string, number: number, largest: number): boolean {
  return set.split(",").some((range) => {
    const [from = 0, to = from] = range.split(":").map((end) => (end === "*" ? largest : Number(end)));
    return number >= Math.min(from, to) && number <= Math.max(from, to);
  });
}

function splitOnce(text: string): [string, string] {
  const at = text.indexOf(" ");
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function vanishedSince(folder: ScriptedFolder, since: number): string[] {
  const uids = folder.expunged.filter(({ modseq }) => modseq > since).map(({ uid }) => uid);
  return uids.length === 0 ? [] : [`* VANISHED (EARLIER) ${uids.join(",")}`];
}

function describe(mail: ScriptedMail, items: string, withModseq: boolean): string {
  const fields = [`UID ${mail.uid}`];
  if (/\bFLAGS\b/.test(items)) fields.push(`FLAGS (${mail.flags.join(" ")})`);
  if (items.includes("INTERNALDATE")) fields.push(`INTERNALDATE "${imapDate(mail.internalDate)}"`);
  if (items.includes("RFC822.SIZE")) fields.push(`RFC822.SIZE ${mail.raw.length}`);
  if (items.includes("BODYSTRUCTURE")) fields.push(`BODYSTRUCTURE ${describeText(mail)}`);
  if (items.includes("ENVELOPE")) fields.push(`ENVELOPE ${describeEnvelope(mail)}`);
  if (withModseq && items.includes("MODSEQ")) fields.push(`MODSEQ (${mail.modseq})`);
  for (const [, section = "", partial] of items.matchAll(/BODY(?:\.PEEK)?\[([^\]]*)\](<[\d.]+>)?/g)) {
    fields.push(describeSection(mail, section, partial));
  }
  return fields.join(" ");
}

/** The scripted server's mail is plain text in one part. */
function describeText({ raw }: ScriptedMail): string {
  const body = raw.subarray(bodyStart(raw));
  const lines = body.toString("latin1").split("\n").length;
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(raw.toString("latin1"))?.[1] ?? "7bit";
  return `("text" "plain" ("charset" "utf-8") NIL NIL "${encoding}" ${body.length} ${lines})`;
}

function describeEnvelope({ raw }: ScriptedMail): string {
  const id = /^message-id: *(\S+)/im.exec(raw.toString("latin1"))?.[1];
  return `(NIL NIL NIL NIL NIL NIL NIL NIL NIL ${id ? `"${id}"` : "NIL"})`;
}

function describeSection({ raw }: ScriptedMail, section: string, partial: string | undefined): string {
  const start = bodyStart(raw);
  const whole = section === "" ? raw : section === "HEADER" ? raw.subarray(0, start) : raw.subarray(start);
  const [from = 0, length] = (partial ?? "").match(/\d+/g)?.map(Number) ?? [];
  const content = partial ? whole.subarray(from, from + (length ?? whole.length)) : whole;
  return `BODY[${section}]${partial ? `<${from}>` : ""} {${content.length}}\r\n${content.toString("latin1")}`;
}

function bodyStart(raw: Buffer): number {
  const at = raw.indexOf("\r\n\r\n");
  return at < 0 ? raw.length : at + 4;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function imapDate(date: Date): string {
  const pad = (number: number) => String(number).padStart(2, "0");
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(pad).join(":");
  return `${pad(date.getUTCDate())}-${MONTHS[date.getUTCMonth()]}-${date.getUTCFullYear()} ${time} +0000`;
}
