import { describe, expect, it } from "vitest";
import type { Direction, Filing } from "@/server/db/generated/enums";
import { planMoves } from "./plan-moves";
import type { Place } from "./read-places";
import type { FolderRef, StandardFolders } from "./standard-folders";

const folder = (id: number, path: string, specialUse: string | null): FolderRef => ({ id, path, specialUse });
const INBOX = folder(1, "INBOX", "\\Inbox");
const SENT = folder(2, "Sent", "\\Sent");
const ARCHIVE = folder(3, "Archive", "\\Archive");
const TRASH = folder(4, "Trash", "\\Trash");
const QUOTES = folder(5, "Devis", null);
const ALL = folder(6, "[Gmail]/All Mail", "\\All");
const every = [INBOX, SENT, ARCHIVE, TRASH, QUOTES, ALL];
const folders: StandardFolders = {
  ...{ inbox: INBOX, sent: SENT, archive: ARCHIVE, trash: TRASH },
  byId: new Map(every.map((one) => [one.id, one])),
};

const at = ({ id, path, specialUse }: FolderRef, more: Partial<Place> = {}): Place => ({
  ...{ messageId: "m", folderId: id, path, specialUse, uidValidity: 1n, uid: id, flags: [], movedFromId: null },
  ...more,
});
const plan = (
  filing: Filing,
  places: Place[],
  {
    folderId = null,
    direction = "RECEIVED",
    known = folders,
    labels = false,
  }: { folderId?: number | null; direction?: Direction; known?: StandardFolders; labels?: boolean } = {},
) =>
  planMoves({ filing, folderId, direction }, places, known, labels).moves.map(
    ({ from, to }) => `${from.path} → ${typeof to === "string" ? to : to.path}`,
  );

describe("archiving", () => {
  it("takes mail out of INBOX, and leaves it where somebody sorted it or where we sent it from", () => {
    expect(plan("ARCHIVED", [at(INBOX)])).toEqual(["INBOX → Archive"]);
    expect(plan("ARCHIVED", [at(QUOTES)])).toEqual([]);
    expect(plan("ARCHIVED", [at(SENT)], { direction: "SENT" })).toEqual([]);
  });

  it("is Gmail's label where no folder stands for it", () => {
    expect(plan("ARCHIVED", [at(INBOX)], { known: { ...folders, archive: null }, labels: true })).toEqual([
      "INBOX → unlabel",
    ]);
  });

  it("out of the trash goes back where it was thrown away from, but not to INBOX", () => {
    expect(plan("ARCHIVED", [at(TRASH, { movedFromId: QUOTES.id })])).toEqual(["Trash → Devis"]);
    expect(plan("ARCHIVED", [at(TRASH, { movedFromId: INBOX.id })])).toEqual(["Trash → Archive"]);
  });
});

describe("the trash", () => {
  it("takes mail from everywhere, and is a mark where there is none", () => {
    expect(plan("TRASHED", [at(INBOX), at(QUOTES), at(SENT), at(TRASH)])).toEqual([
      "INBOX → Trash",
      "Devis → Trash",
      "Sent → Trash",
    ]);
    expect(plan("TRASHED", [at(INBOX)], { known: { ...folders, trash: null } })).toEqual(["INBOX → mark"]);
  });
});

describe("putting back", () => {
  it("goes where it was taken from: INBOX, a folder, « Envoyés »", () => {
    expect(plan("INBOX", [at(ARCHIVE, { movedFromId: INBOX.id })])).toEqual(["Archive → INBOX"]);
    expect(plan("INBOX", [at(TRASH, { movedFromId: QUOTES.id })])).toEqual(["Trash → Devis"]);
    expect(plan("INBOX", [at(TRASH)], { direction: "SENT" })).toEqual(["Trash → Sent"]);
  });

  it("does not end in the archive that it was thrown away from", () => {
    expect(plan("INBOX", [at(TRASH, { movedFromId: ARCHIVE.id })])).toEqual(["Trash → INBOX"]);
  });

  it("leaves alone what is there already, in Gmail too, and what was always in a folder", () => {
    expect(plan("INBOX", [at(INBOX), at(ALL)], { labels: true })).toEqual([]);
    expect(plan("INBOX", [at(QUOTES)])).toEqual([]);
    expect(plan("INBOX", [at(QUOTES, { movedFromId: INBOX.id })])).toEqual(["Devis → INBOX"]);
  });

  it("takes the mark off what could only be marked, and marks its copy instead", () => {
    expect(plan("INBOX", [at(INBOX, { flags: ["\\Deleted"] }), at(ARCHIVE)])).toEqual([
      "INBOX → unmark",
      "Archive → mark",
    ]);
  });
});

it("a folder by name gets what is in INBOX, else what is in another folder, never what we sent", () => {
  const into = { folderId: QUOTES.id };
  expect(plan("ARCHIVED", [at(INBOX), at(ARCHIVE)], into)).toEqual(["INBOX → Devis"]);
  expect(plan("ARCHIVED", [at(ARCHIVE), at(SENT)], into)).toEqual(["Archive → Devis"]);
  expect(plan("ARCHIVED", [at(QUOTES), at(ARCHIVE)], into)).toEqual([]);
});
