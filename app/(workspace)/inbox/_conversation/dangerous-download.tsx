"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { buttonStyle } from "@/app/_ui/button-style";
import { Dialog, DialogActions } from "@/app/_ui/dialog";
import type { AttachmentView } from "@/server/inbox/views";

interface DangerousDownloadProps {
  href: string;
  file: AttachmentView;
  sender: string;
  isPending: boolean;
  onSave: () => void;
}

/** Downloads a file that can run a program, once the person was told and still wants it. */
export function DangerousDownload({ href, file, sender, isPending, onSave }: DangerousDownloadProps) {
  const t = useTranslations("inbox.attachments");
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="quiet"
        className="px-2.5"
        aria-label={t("downloadNamed", { name: file.filename })}
        isPending={isPending}
        onPress={() => setAsking(true)}
      >
        <Download aria-hidden size={16} />
        <span className="max-sm:sr-only">{t("download")}</span>
      </Button>
      <Dialog role="alertdialog" title={t("dangerousTitle")} isOpen={isAsking} onClose={() => setAsking(false)}>
        <p>{t("dangerousText", { name: file.filename, sender })}</p>
        <DialogActions>
          <Button autoFocus onPress={() => setAsking(false)}>
            {t("cancel")}
          </Button>
          <a
            href={href}
            download={file.filename}
            className={buttonStyle("danger")}
            onClick={(event) => {
              event.preventDefault();
              setAsking(false);
              onSave();
            }}
          >
            {t("downloadAnyway")}
          </a>
        </DialogActions>
      </Dialog>
    </>
  );
}
