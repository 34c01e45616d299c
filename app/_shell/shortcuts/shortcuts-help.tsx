"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, use } from "react";
import { onDemand } from "../../_ui/on-demand";
import { useUndoNewest } from "../../_ui/undo-toast";
import { useOpening } from "../../_ui/use-opening";
import { useShortcuts } from "./use-shortcuts";

const dialog = onDemand(() => import("./shortcuts-dialog").then(({ ShortcutsDialog }) => ShortcutsDialog));

const ShowShortcuts = createContext<() => void>(() => {});

/** Opens the dialog of every shortcut. */
export function useShowShortcuts(): () => void {
  return use(ShowShortcuts);
}

/** The keys that work on every page behind the sign-in: those that lead somewhere, « Annuler », and « ? », which tells them all. */
export function ShortcutsHelp({ children }: { children: ReactNode }) {
  const router = useRouter();
  const { Part: Dialog, isOpen, open, close } = useOpening(dialog);
  const undo = useUndoNewest();
  useShortcuts({
    undo,
    help: open,
    goInbox: () => router.push("/inbox"),
    goClients: () => router.push("/clients"),
    goSettings: () => router.push("/settings/integrations"),
  });
  return (
    <ShowShortcuts value={open}>
      {children}
      {Dialog && <Dialog isOpen={isOpen} onClose={close} />}
    </ShowShortcuts>
  );
}
