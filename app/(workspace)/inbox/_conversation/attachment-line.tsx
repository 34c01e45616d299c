"use client";

import { Download, FileText, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/app/_ui/button-style";
import type { AttachmentView } from "@/server/inbox/views";
import { attachmentKind } from "./attachment-kind";
import { DangerousDownload } from "./dangerous-download";
import { fileSize } from "./file-size";

/** One file: name, kind, size, and the way to have it. */
export function AttachmentLine({ file, sender }: { file: AttachmentView; sender: string }) {
  const t = useTranslations("inbox.attachments");
  const { unit, value } = fileSize(file.size);
  const Icon = file.dangerous ? TriangleAlert : FileText;
  return (
    <li className="flex items-center gap-3 rounded-control border border-border bg-subtle px-3 py-2">
      <Icon aria-hidden size={20} className={`shrink-0 ${file.dangerous ? "text-warn-t" : "text-text-3"}`} />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium" title={file.filename}>
          {file.filename}
        </p>
        <p className="text-meta text-text-3">
          {t(`type.${attachmentKind(file)}`)} · <span className="tabular">{t(unit, { value })}</span>
          {file.dangerous && <span className="text-warn-t"> · {t("dangerous")}</span>}
        </p>
      </div>
      {file.dangerous ? (
        <DangerousDownload file={file} sender={sender} />
      ) : (
        <a
          href={`/api/inbox/attachments/${file.id}`}
          download={file.filename}
          aria-label={t("downloadNamed", { name: file.filename })}
          className={`${buttonStyle("quiet")} px-2.5`}
        >
          <Download aria-hidden size={16} />
          <span className="max-sm:sr-only">{t("download")}</span>
        </a>
      )}
    </li>
  );
}
