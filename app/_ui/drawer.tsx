"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { IconButton } from "./icon-button";

interface DrawerProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A panel from the right edge, over the page: what stands beside the content on wide screens. */
export function Drawer({ title, isOpen, onClose, children }: DrawerProps) {
  const t = useTranslations("common.actions");
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable
      className="fixed inset-0 z-50 flex justify-end bg-[rgb(2_6_23/.55)] transition-opacity duration-[180ms] ease-out data-[entering]:opacity-0 data-[exiting]:opacity-0"
    >
      <Modal className="h-full w-full max-w-sm overflow-auto bg-surface text-text shadow-dialog">
        <Dialog className="flex flex-col gap-4 p-6 outline-none">
          <div className="flex items-center justify-between">
            <Heading slot="title" className="font-semibold text-h2">
              {title}
            </Heading>
            <IconButton icon={X} aria-label={t("close")} onPress={onClose} />
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
