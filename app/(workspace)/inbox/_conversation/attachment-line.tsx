"use client";

import { Download, FileText, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AttachmentView } from "@/server/inbox/views";
import { attachmentKind } from "./attachment-kind";
import { DangerousDownload } from "./dangerous-download";
import { FileLink } from "./file-link";
import { fileSize } from "./file-size";
import { PreviewButton } from "./preview-button";
import { UnavailableFile } from "./unavailable-file";
import { useFetchedFiles } from "./use-fetched-files";

interface AttachmentLineProps {
  messageId: string;
  file: AttachmentView;
  sender: string;
}

/** One file: name, kind, size, and the ways to see it and to have it. */
export function AttachmentLine({ messageId, file, sender }: AttachmentLineProps) {
  const t = useTranslations("inbox.attachments");
  const { unit, value } = fileSize(file.size);
  const href = `/api/inbox/attachments/${file.id}`;
  const { save, isPending, failure } = useFetchedFiles({
    messageId,
    attachmentId: file.id,
    isArchived: file.archived,
    href,
    filename: file.filename,
  });
  const Icon = file.dangerous ? TriangleAlert : FileText;
  return (
    <li className="flex flex-col gap-2 rounded-control border border-border bg-subtle px-3 py-2">
      <div className="flex items-center gap-3">
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
        <PreviewButton file={file} onSave={save} />
        {file.dangerous ? (
          <DangerousDownload href={href} file={file} sender={sender} onSave={save} isPending={isPending} />
        ) : (
          <FileLink
            href={href}
            filename={file.filename}
            label={t("downloadNamed", { name: file.filename })}
            className="px-2.5"
            isReady={file.archived}
            isPending={isPending}
            onSave={save}
          >
            <Download aria-hidden size={16} />
            <span className="max-sm:sr-only">{t("download")}</span>
          </FileLink>
        )}
      </div>
      {failure && <UnavailableFile failure={failure} isPending={isPending} onRetry={save} />}
    </li>
  );
}
