import type { IncidentEnd, IncidentKind } from "@/server/db/generated/enums";
import { type Clock, findTrouble, type MailboxFacts, type Trouble } from "./find-trouble";

export interface OpenIncident {
  id: string;
  kind: IncidentKind;
  openedAt: Date;
}

export interface ReviewedMailbox extends MailboxFacts {
  /** Enabled and connected: somebody expects mail from it. */
  watched: boolean;
  /** Of one that fell silent: others' mail came in again. */
  heard: boolean;
  incidents: OpenIncident[];
}

export interface IncidentPlan {
  open: Trouble | null;
  close: { id: string; end: IncidentEnd }[];
}

/** Which incidents of a mailbox begin and which are over. Pure. */
export function planIncidents(mailbox: ReviewedMailbox, clock: Clock): IncidentPlan {
  const { watched, incidents } = mailbox;
  if (!watched) return { open: null, close: incidents.map(({ id }) => ({ id, end: "DROPPED" })) };
  const found = findTrouble(mailbox, clock);
  // Between two causes the owner may have acted: what he was told of is over when mail comes in, not before.
  const open = found && !incidents.some(({ kind }) => kind === found || kind === "NEEDS_OWNER") ? found : null;
  const close = incidents.flatMap(({ id, kind, openedAt }) => {
    const end = kind === "SILENT" ? endOfSilence(mailbox) : endOfTrouble(mailbox, { kind, openedAt, open });
    return end ? { id, end } : [];
  });
  return { open, close };
}

function endOfSilence({ heard }: ReviewedMailbox): IncidentEnd | null {
  return heard ? "RECOVERED" : null;
}

function endOfTrouble(
  { status, lastSuccessAt }: ReviewedMailbox,
  { kind, openedAt, open }: { kind: IncidentKind; openedAt: Date; open: Trouble | null },
): IncidentEnd | null {
  if (status !== "ERROR" && lastSuccessAt && lastSuccessAt > openedAt) return "RECOVERED";
  return kind === "FAILING" && open === "NEEDS_OWNER" ? "REPLACED" : null;
}
