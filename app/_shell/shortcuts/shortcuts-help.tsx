"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, use, useCallback, useState } from "react";
import { useUndoNewest } from "../../_ui/undo-toast";
import { ShortcutsDialog } from "./shortcuts-dialog";
import { useShortcuts } from "./use-shortcuts";

const ShowShortcuts = createContext<() => void>(() => {});

/** Opens the dialog of every shortcut. */
export function useShowShortcuts(): () => void {
  return use(ShowShortcuts);
}

/** The keys that work on every page behind the sign-in: those that lead somewhere, « Annuler », and « ? », which tells them all. */
export function ShortcutsHelp({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  const undo = useUndoNewest();
  useShortcuts({
    undo,
    help: show,
    goInbox: () => router.push("/inbox"),
    goClients: () => router.push("/clients"),
    goSettings: () => router.push("/settings/integrations"),
  });
  return (
    <ShowShortcuts value={show}>
      {children}
      <ShortcutsDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </ShowShortcuts>
  );
}
