"use client";

import { useEffect, useState } from "react";
import { writePreference } from "./preference-cookie";
import { readTheme, THEME_COOKIE, type Theme } from "./theme";

/** The theme in use, and how to choose another: at once here, by cookie for the next page. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => setTheme(readTheme(document.documentElement.dataset.theme)), []);
  return [
    theme,
    (choice) => {
      setTheme(choice);
      writePreference(THEME_COOKIE, choice);
      if (choice === "system") delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = choice;
    },
  ];
}
