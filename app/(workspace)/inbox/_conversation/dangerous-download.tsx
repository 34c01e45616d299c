"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { buttonStyle } from "@/app/_ui/button-style";
import { Dialog, DialogActions } from "@/app/_ui/dialog";
import type { AttachmentView } from "@/server/inbox/views";

/** Downloads a file that can run a program, once the person was told and still wants it. */
export function DangerousDownload({ file, sender }: { file: AttachmentView; sender: string }) {
  const t = useTranslations("inbox.attachments");
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="quiet"
        className="px-2.5"
        aria-label={t("downloadNamed", { name: file.filename })}
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
            href={`/api/inbox/attachments/${file.id}`}
            download={file.filename}
            className={buttonStyle("danger")}
            onClick={() => setAsking(false)}
          >
            {t("downloadAnyway")}
          </a>
        </DialogActions>
      </Dialog>
    </>
  );
}
