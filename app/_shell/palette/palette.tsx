"use client";

import { createContext, type ReactNode, use, useMemo } from "react";
import { onDemand } from "../../_ui/on-demand";
import { useOpening } from "../../_ui/use-opening";
import { usePaletteKey } from "./use-palette-key";

const palette = onDemand(() => import("./command-palette").then(({ CommandPalette }) => CommandPalette));

const ShowPalette = createContext({ open: () => {}, approach: () => {} });

/** Opens the palette, for who has no keyboard; `approach` where somebody may do so soon. */
export function useShowPalette(): { open: () => void; approach: () => void } {
  return use(ShowPalette);
}

/** Ctrl/⌘+K on every page behind the sign-in. */
export function Palette({ children }: { children: ReactNode }) {
  const { Part: CommandPalette, isOpen, open, close, approach } = useOpening(palette);
  usePaletteKey(open, approach);
  const show = useMemo(() => ({ open, approach }), [open, approach]);
  return (
    <ShowPalette value={show}>
      {children}
      {CommandPalette && <CommandPalette isOpen={isOpen} onClose={close} />}
    </ShowPalette>
  );
}
