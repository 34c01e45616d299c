"use client";

import { useSyncExternalStore } from "react";

const KEY = "lokario.singleKeys";
const CHANGED = "lokario:single-keys";

/** Whether one-key shortcuts are on; kept by this browser, and the same in all its tabs (WCAG 2.1.4). */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, readSingleKeys, () => true);
  return [on, writeSingleKeys];
}

export function readSingleKeys(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

function writeSingleKeys(on: boolean) {
  try {
    window.localStorage.setItem(KEY, on ? "on" : "off");
  } catch {
    // A browser that keeps nothing forgets the choice; it still holds for nobody else.
  }
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(onChange: () => void) {
  window.addEventListener("storage", onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener("storage", onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}
