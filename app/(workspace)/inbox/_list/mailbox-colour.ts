// Eight hues that stay apart for most colour-blind people and hold 3:1 on both surfaces; the name always stands beside.
const COLOURS = ["#0e7490", "#b45309", "#7c3aed", "#15803d", "#be185d", "#4f6bed", "#a16207", "#64748b"];

/** The colour that a mailbox keeps everywhere. */
export function mailboxColour(mailboxId: number): string {
  return COLOURS[mailboxId % COLOURS.length] ?? "#64748b";
}
