"use client";

import { useSyncExternalStore } from "react";

/** Whether the page is dark now: the reader's choice on `<html data-theme>`, else the system's. */
export function useDarkTheme(): boolean {
  return useSyncExternalStore(subscribe, isDark, () => false);
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen === undefined ? systemTheme().matches : chosen === "dark";
}

function subscribe(onChange: () => void) {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  systemTheme().addEventListener("change", onChange);
  return () => {
    observer.disconnect();
    systemTheme().removeEventListener("change", onChange);
  };
}

function systemTheme(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}
