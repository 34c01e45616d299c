"use client";

import { Minimize2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button } from "@/app/_ui/button";

interface EnlargedMailProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A mail over the whole window: room for wide newsletters, and a place where text can be selected and copied. */
export function EnlargedMail({ title, isOpen, onClose, children }: EnlargedMailProps) {
  const t = useTranslations("inbox.message");
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => open || onClose()} className="fixed inset-0 z-50 bg-surface">
      <Modal className="h-full">
        <Dialog className="flex h-full flex-col outline-none">
          <header className="flex items-center justify-between gap-4 border-border border-b px-4 py-2">
            <Heading slot="title" className="truncate font-semibold">
              {title}
            </Heading>
            <Button onPress={onClose}>
              <Minimize2 aria-hidden size={16} />
              {t("reduce")}
            </Button>
          </header>
          <div className="mx-auto min-h-0 w-full max-w-5xl flex-1 p-4">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
