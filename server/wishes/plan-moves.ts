import type { Direction, Filing } from "@/server/db/generated/enums";
import type { Place } from "./read-places";
import type { FolderRef, StandardFolders } from "./standard-folders";

/** One thing to do on a server about one place of a message. */
export interface Move {
  from: Place;
  /** A folder to move to; or how to change the mark \Deleted, or Gmail's label of the Inbox, where it is. */
  to: FolderRef | "mark" | "unmark" | "unlabel";
}

export interface MovePlan {
  moves: Move[];
  /** Afterwards the server has the message where it was wished: what it says later is the truth again. */
  settles: boolean;
}

interface Wished {
  filing: Filing;
  folderId: number | null;
  direction: Direction;
}

/**
 * What has to be done on a server so that a message is there where a person wants it. Archiving takes it out of INBOX and
 * leaves it in folders where somebody sorted it; the trash takes it from everywhere; what is put back goes where Lokario
 * took it from.
 */
export function planMoves(wished: Wished, places: Place[], folders: StandardFolders, labels: boolean): MovePlan {
  const target = wished.folderId === null ? null : folders.byId.get(wished.folderId);
  const moves = target ? moveInto(target, places) : moveByFiling(wished, places, folders, labels);
  return { moves, settles: moves.length > 0 || places.some((place) => kindOf(place) === wished.filing) };
}

/** The place in INBOX is what a person sees; what we sent stays where it was sent from. */
function moveInto(target: FolderRef, places: Place[]): Move[] {
  if (places.some(({ folderId }) => folderId === target.id)) return [];
  const inInbox = places.filter(({ specialUse }) => specialUse === "\\Inbox");
  const from = inInbox.length > 0 ? inInbox : places.filter(({ specialUse }) => !isFixed(specialUse));
  return from.map((place) => ({ from: place, to: target }));
}

function moveByFiling(
  { filing, direction }: Wished,
  places: Place[],
  folders: StandardFolders,
  labels: boolean,
): Move[] {
  const marked = places.find((place) => isMarked(place) && (kindOf(place) === filing || kindOf(place) === null));
  const unmarked = places.filter((place) => !isMarked(place));
  // In Gmail what is in INBOX is in « Tous les messages » as well.
  if (filing === "INBOX" && unmarked.some((place) => kindOf(place) === "INBOX")) return [];
  const others = unmarked.filter((place) => !fits(place, filing));
  // A copy that was only marked is the same mail, still at home: no need to bring the other one back.
  if (marked && filing !== "TRASHED") {
    return [{ from: marked, to: "unmark" }, ...others.map((from) => ({ from, to: "mark" as const }))];
  }
  return others.flatMap((from) => {
    const to = findWay(from, { filing, direction }, folders, labels);
    return to ? [{ from, to }] : [];
  });
}

function findWay(
  from: Place,
  { filing, direction }: Omit<Wished, "folderId">,
  folders: StandardFolders,
  labels: boolean,
): Move["to"] | null {
  if (filing === "TRASHED") return folders.trash ?? "mark";
  const former = from.movedFromId === null ? undefined : folders.byId.get(from.movedFromId);
  const home = direction === "SENT" ? folders.sent : folders.inbox;
  if (filing === "INBOX") {
    if (former && fitsFolder(former, "INBOX")) return former;
    return kindOf(from) === null || isSentElsewhere(from, direction) ? null : home;
  }
  if (kindOf(from) === "INBOX") {
    return from.specialUse === "\\Inbox" ? (folders.archive ?? (labels ? "unlabel" : null)) : null;
  }
  // Out of the trash, into the archive.
  if (former && former.specialUse !== "\\Inbox") return former;
  return direction === "SENT" ? folders.sent : folders.archive;
}

/** What we sent is archived in its conversation alone: on the server it never left « Envoyés ». */
function isSentElsewhere({ specialUse }: Place, direction: Direction): boolean {
  return direction === "SENT" && specialUse !== "\\Trash";
}

function fitsFolder(folder: FolderRef, filing: Filing): boolean {
  const kind = kindOf(folder);
  return kind === null || kind === filing;
}

/** Folders with a name of their own are as good as the Inbox and the archive; only what Lokario took there comes back. */
function fits(place: Place, filing: Filing): boolean {
  const kind = kindOf(place);
  if (kind !== null) return kind === filing;
  return filing === "ARCHIVED" || (filing === "INBOX" && place.movedFromId === null);
}

/** Null: a folder with a name of its own. */
function kindOf({ specialUse }: Pick<Place, "specialUse">): Filing | null {
  if (specialUse === "\\Inbox" || specialUse === "\\Sent") return "INBOX";
  if (specialUse === "\\Archive" || specialUse === "\\All") return "ARCHIVED";
  return specialUse === "\\Trash" ? "TRASHED" : null;
}

function isFixed(specialUse: string | null): boolean {
  return specialUse === "\\Sent" || specialUse === "\\All";
}

function isMarked({ flags }: Place): boolean {
  return flags.includes("\\Deleted");
}
