/** « ci-joint », « pièce jointe », « en PJ », "attached" … */
const MENTION =
  /\b(ci[- ]joint(e|s|es)?|pi[eè]ces?[- ]jointes?|en pj|(je|vous) (vous )?(joins|trouverez ci)|attach(ed|ment|ments)|enclosed)\b/i;

/** Whether what was written speaks of a file, while none goes with it. Quoted lines are others' words. */
export function forgetsFile(text: string, fileCount: number): boolean {
  if (fileCount > 0) return false;
  const own = text.split("\n").filter((line) => !line.startsWith(">"));
  return MENTION.test(own.join("\n").normalize("NFC"));
}
