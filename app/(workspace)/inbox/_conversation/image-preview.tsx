"use client";

import { Download, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button } from "@/app/_ui/button";
import { IconButton } from "@/app/_ui/icon-button";

interface ImagePreviewProps {
  id: string;
  filename: string;
  isOpen: boolean;
  onClose: () => void;
  onSave: () => void;
}

/** A picture over the page, as large as there is room. */
export function ImagePreview({ id, filename, isOpen, onClose, onSave }: ImagePreviewProps) {
  const t = useTranslations("inbox.attachments");
  const [isBroken, setBroken] = useState(false);
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      className="fixed inset-0 z-50 bg-[rgb(2_6_23/.75)] p-0 sm:p-6"
    >
      <Modal className="h-full w-full overflow-hidden bg-surface text-text sm:rounded-dialog">
        <Dialog className="flex h-full flex-col outline-none">
          <header className="flex items-center gap-2 border-border border-b px-4 py-2">
            <Heading slot="title" className="min-w-0 flex-1 truncate font-semibold">
              {filename}
            </Heading>
            <Button onPress={onSave}>
              <Download aria-hidden size={16} />
              <span className="max-sm:sr-only">{t("download")}</span>
            </Button>
            <IconButton icon={X} aria-label={t("closePreview")} onPress={onClose} />
          </header>
          <div className="flex min-h-0 flex-1 items-center justify-center overflow-auto bg-canvas p-4">
            {isBroken ? (
              <p role="alert">{t("previewFailed")}</p>
            ) : (
              // biome-ignore lint/performance/noImgElement: a file of a mail, served by its own route, is no asset to optimise
              <img
                src={`/api/previews/${id}`}
                alt={filename}
                className="max-h-full max-w-full object-contain"
                onError={() => setBroken(true)}
              />
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
