"use client";

import { useSyncExternalStore } from "react";

const KEY = "lokario.notifications";
const CHANGED = "lokario:notifications";

export type NotificationState = "on" | "off" | "refused" | "unknown";

/** Whether this browser shows notifications of new mail; `unknown`: it cannot. */
export function useNotificationState(): NotificationState {
  return useSyncExternalStore(subscribe, readNotificationState, () => "unknown");
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
  for (const event of [CHANGED, "storage"]) window.addEventListener(event, listener);
  return () => {
    for (const event of [CHANGED, "storage"]) window.removeEventListener(event, listener);
  };
}
