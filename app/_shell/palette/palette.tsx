"use client";

import dynamic from "next/dynamic";
import { createContext, type ReactNode, use, useCallback, useState } from "react";
import { usePaletteKey } from "./use-palette-key";

// Fetched when it is first asked for: it is no part of the first page.
const CommandPalette = dynamic(() => import("./command-palette").then((file) => file.CommandPalette), { ssr: false });

const ShowPalette = createContext<() => void>(() => {});

/** Opens the palette, for who has no keyboard. */
export function useShowPalette(): () => void {
  return use(ShowPalette);
}

/** Ctrl/⌘+K on every page behind the sign-in. */
export function Palette({ children }: { children: ReactNode }) {
  const [state, setState] = useState<"never" | "open" | "closed">("never");
  const show = useCallback(() => setState("open"), []);
  usePaletteKey(show);
  return (
    <ShowPalette value={show}>
      {children}
      {state !== "never" && <CommandPalette isOpen={state === "open"} onClose={() => setState("closed")} />}
    </ShowPalette>
  );
}
