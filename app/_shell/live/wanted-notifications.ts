"use client";

import { useSyncExternalStore } from "react";

const KEY = "lokario.notifications";
const CHANGED = "lokario:notifications";

/** What may change the answer; the browser's own settings change while another window has the focus. */
const OCCASIONS = [CHANGED, "storage", "focus"];
let known: NotificationState | null = null;

export type NotificationState = "on" | "off" | "refused" | "unknown";

/** Whether this browser shows notifications of new mail; `unknown`: it cannot. */
export function useNotificationState(): NotificationState {
  return useSyncExternalStore(subscribe, knownState, () => "unknown");
}

/** Asking the browser takes milliseconds: not at each drawing. */
function knownState(): NotificationState {
  known ??= readNotificationState();
  return known;
}

export function readNotificationState(): NotificationState {
  if (!("Notification" in window)) return "unknown";
  if (Notification.permission === "denied") return "refused";
  return Notification.permission === "granted" && localStorage.getItem(KEY) === "on" ? "on" : "off";
}

/** Turns them on or off; the browser asks for its permission here, on a press, and nowhere else. */
export async function switchNotifications(): Promise<void> {
  const wasOn = readNotificationState() === "on";
  const isAllowed = wasOn || (await Notification.requestPermission()) === "granted";
  localStorage.setItem(KEY, !wasOn && isAllowed ? "on" : "off");
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(listener: () => void): () => void {
  const ask = () => {
    known = null;
    listener();
  };
  for (const event of OCCASIONS) window.addEventListener(event, ask);
  return () => {
    for (const event of OCCASIONS) window.removeEventListener(event, ask);
  };
}
