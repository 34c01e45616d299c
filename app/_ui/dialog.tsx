"use client";

import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** `alertdialog` interrupts to ask before something irreversible. */
  role?: "dialog" | "alertdialog";
}

/**
 * Opens over the page, keeps the focus inside and gives it back to what opened it. Esc closes; a click beside does not, for it would lose
 * what was typed.
 */
export function Dialog({ title, isOpen, onClose, children, role = "dialog" }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      className="fixed inset-0 z-50 flex items-end justify-center bg-[rgb(2_6_23/.55)] transition-opacity duration-[180ms] ease-out data-[entering]:opacity-0 data-[exiting]:opacity-0 sm:items-center sm:p-6"
    >
      <Modal className="max-h-full w-full overflow-auto rounded-t-dialog bg-surface text-text shadow-dialog sm:max-w-lg sm:rounded-dialog">
        <AriaDialog role={role} className="flex flex-col gap-4 p-6 outline-none">
          <Heading slot="title" className="font-semibold text-h2">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons that ends a dialog. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap justify-end gap-2 pt-2">{children}</div>;
}
