"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Dialog, DialogActions } from "./dialog";

interface AlertDialogProps {
  title: string;
  /** What will be lost, and any choice about it. */
  children: ReactNode;
  isOpen: boolean;
  onCancel: () => void;
  confirmLabel: string;
  onConfirm: () => void;
  isPending?: boolean;
  isConfirmDisabled?: boolean;
}

/** Asks before something irreversible; the focus starts on « Annuler ». */
export function AlertDialog({
  title,
  children,
  isOpen,
  onCancel,
  confirmLabel,
  onConfirm,
  ...confirm
}: AlertDialogProps) {
  const t = useTranslations("common.actions");
  return (
    <Dialog role="alertdialog" title={title} isOpen={isOpen} onClose={onCancel}>
      {children}
      <DialogActions>
        <Button autoFocus onPress={onCancel}>
          {t("cancel")}
        </Button>
        <Button
          variant="danger"
          onPress={onConfirm}
          isPending={confirm.isPending}
          isDisabled={confirm.isConfirmDisabled}
        >
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
