"use client";

import { useEffect, useRef } from "react";
import { type Action, readShortcut } from "./read-shortcut";
import { readSingleKeys } from "./use-single-keys";

/** What is undefined is not to be done now. */
export type ShortcutHandlers = { [key in Action]?: (() => void) | undefined };

const SEQUENCE_MS = 1_500;

/** Who listens now. What the palette can do is what the page can. */
const listening = new Set<{ current: ShortcutHandlers }>();

/** Whether the page has something to do for an action, where the focus is now. */
export function isHeard(action: Action): boolean {
  return [...listening].some(({ current }) => current[action] !== undefined);
}

/** Does what the keys of an action do. */
export function runAction(action: Action): void {
  for (const { current } of listening) current[action]?.();
}

/** Runs the handler of each shortcut pressed anywhere on the page, except in fields, menus and dialogs. */
export function useShortcuts(handlers: ShortcutHandlers) {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });

  useEffect(() => {
    let pressedG = Number.NEGATIVE_INFINITY;
    const handleKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event.target)) return;
      const pending = event.timeStamp - pressedG < SEQUENCE_MS ? "g" : null;
      const shortcut = readShortcut(describePress(event), pending, readSingleKeys());
      pressedG = shortcut === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const handler = shortcut === null || shortcut === "g" ? undefined : latest.current[shortcut];
      if (handler === undefined) return;
      event.preventDefault();
      handler();
    };
    listening.add(latest);
    window.addEventListener("keydown", handleKey);
    return () => {
      listening.delete(latest);
      window.removeEventListener("keydown", handleKey);
    };
  }, []);
}

function describePress(event: KeyboardEvent) {
  return {
    key: event.key,
    typing: isTyping(event.target),
    // AltGr arrives as Ctrl + Alt on Windows and writes characters on AZERTY.
    modified: event.ctrlKey || event.metaKey || event.altKey || event.getModifierState("AltGraph"),
    composing: event.isComposing,
  };
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches("textarea, select")) return true;
  return target instanceof HTMLInputElement && !/^(?:checkbox|radio|button)$/.test(target.type);
}

/** Dialogs, menus and list boxes have keys of their own. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("[role=dialog], [role=alertdialog], [role=menu], [role=listbox]") !== null
  );
}
