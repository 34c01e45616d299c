export interface TextPart {
  quoted: boolean;
  /** The sender's own signature: from the line « -- » on (RFC 3676 §4.3). */
  signature?: boolean;
  text: string;
}

// « Le 12 nov. 2026 à 14:02, Marie a écrit : », "On … wrote:", Outlook's separator and header block.
/** Two lines of a mail program; longer ones are no introduction, and slow to look through. */
const MAX_INTRODUCTION = 500;
const INTRODUCTIONS = [
  /^(?:Le|On)\s.{6,200}\b(?:a écrit|wrote)\s*:\s*$/i,
  /^-{3,}\s*(?:Message d'origine|Original Message|Message transféré).{0,200}-{3}$/i,
];

/**
 * Cuts a plain-text mail into what was written and what was quoted, in order. Once a reply's introduction or an
 * Outlook separator appears, the quoted lines after it belong to it; answers between quotes stay in sight.
 */
export function splitQuoted(text: string): TextPart[] {
  const lines = text.replace(/\r\n?/g, "\n").trimEnd().split("\n");
  const parts: { quoted: boolean; lines: string[] }[] = [];
  lines.forEach((line, index) => {
    const quoted = isQuoted(lines, index);
    const last = parts.at(-1);
    if (last && last.quoted === quoted) last.lines.push(line);
    else parts.push({ quoted, lines: [line] });
  });
  return parts
    .flatMap(({ quoted, lines: part }): TextPart[] => {
      const end = quoted ? -1 : part.findIndex((line) => line.trimEnd() === "--");
      if (end === -1) return [{ quoted, text: join(part) }];
      return [
        { quoted, text: join(part.slice(0, end)) },
        { quoted, signature: true, text: join(part.slice(end)) },
      ];
    })
    .filter((part) => part.text !== "");
}

function join(lines: string[]): string {
  return lines.join("\n").replace(/^\n+/, "").trimEnd();
}

function isQuoted(lines: string[], index: number): boolean {
  const line = lines[index] ?? "";
  if (line.startsWith(">")) return true;
  if (line.trim() === "") return isBetweenQuotes(lines, index);
  return isIntroduction(lines, index);
}

/** An introduction counts only when a quote follows, else « On 3 May he wrote: » in a story would vanish. */
function isIntroduction(lines: string[], index: number): boolean {
  const line = (lines[index] ?? "").trim();
  const wrapped = `${line} ${(lines[index + 1] ?? "").trim()}`;
  const following = `${(lines[index - 1] ?? "").trim()} ${line}`;
  return (
    [line, wrapped, following].some(introduces) &&
    lines.slice(index + 1, index + 5).some((next) => next.startsWith(">"))
  );
}

function introduces(line: string): boolean {
  return line.length <= MAX_INTRODUCTION && INTRODUCTIONS.some((pattern) => pattern.test(line));
}

function isBetweenQuotes(lines: string[], index: number): boolean {
  const before = nearestWritten(lines, index, -1);
  return nearestWritten(lines, index, 1).startsWith(">") && /^>|:\s*$/.test(before);
}

/** Looks five lines far: enough for people, and a mail of 100,000 empty lines stays cheap. */
function nearestWritten(lines: string[], index: number, step: 1 | -1): string {
  for (let distance = 1; distance <= 5; distance++) {
    const line = lines[index + step * distance];
    if (line !== undefined && line.trim() !== "") return line;
  }
  return "";
}
