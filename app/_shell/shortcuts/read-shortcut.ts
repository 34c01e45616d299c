export type Shortcut =
  | "next"
  | "previous"
  | "extendNext"
  | "extendPrevious"
  | "back"
  | "select"
  | "reply"
  | "replyAll"
  | "toggleSeen"
  | "archive"
  | "nextMessage"
  | "previousMessage"
  | "quotedText"
  | "showImages"
  | "clientPanel"
  | "search"
  | "undo"
  | "sync"
  | "help"
  | "goInbox"
  | "goClients"
  | "goSettings";

/** What a page can do: the palette offers it by its name, with its key or without one. */
export type Action = Shortcut | "newMail";

/** What of a keyboard event decides; `typing` is true in a field, where every key belongs to the text. */
export interface KeyPress {
  key: string;
  typing: boolean;
  modified: boolean;
  composing: boolean;
}

const SINGLE_KEYS: Record<string, Shortcut> = {
  j: "next",
  k: "previous",
  J: "extendNext",
  K: "extendPrevious",
  x: "select",
  r: "reply",
  a: "replyAll",
  u: "toggleSeen",
  e: "archive",
  n: "nextMessage",
  p: "previousMessage",
  o: "quotedText",
  i: "showImages",
  d: "clientPanel",
  z: "undo",
  s: "sync",
  "/": "search",
  "?": "help",
};

const AFTER_G: Record<string, Shortcut> = { i: "goInbox", c: "goClients", p: "goSettings" };

/**
 * Names what a key press means after `pending` (the G of a sequence, or nothing). Matches `key`, never `code`: on a
 * French keyboard « / » is Shift + : and « ? » is Shift + comma. Escape works even when single keys are turned off.
 */
export function readShortcut(press: KeyPress, pending: "g" | null, singleKeys: boolean): Shortcut | "g" | null {
  if (press.typing || press.modified || press.composing) return null;
  if (press.key === "Escape") return "back";
  if (!singleKeys) return null;
  // With caps lock on, letters arrive in capitals: only J and K mean something else then.
  const letter = press.key.toLowerCase();
  if (pending === "g") return AFTER_G[letter] ?? null;
  if (letter === "g") return "g";
  return SINGLE_KEYS[press.key] ?? SINGLE_KEYS[letter] ?? null;
}
