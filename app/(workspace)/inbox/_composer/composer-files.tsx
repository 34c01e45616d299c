"use client";

import { FileText, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/app/_ui/icon-button";
import type { DraftFileView, DraftView } from "@/server/outbox/views";
import { fileSize } from "../_conversation/file-size";
import type { DraftFiles } from "./use-draft-files";

/** The files that go with the mail, those on their way and those that did not arrive. */
export function ComposerFiles({ draft, files }: { draft: DraftView; files: DraftFiles }) {
  const t = useTranslations("composer");
  const { pending, failed } = files;
  if (files.files.length + pending.length + failed.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      {files.files.length > 0 && (
        <ul aria-label={t("files")} className="flex flex-col gap-1.5">
          {files.files.map((file) => (
            <FileLine key={file.id} draftId={draft.id} file={file} onRemove={() => files.remove(file.id)} />
          ))}
        </ul>
      )}
      {pending.map((name) => (
        <p key={name} role="status" className="text-meta text-text-3">
          {t("uploading", { name })}
        </p>
      ))}
      {failed.map(({ name, cause }) => (
        <p key={name} role="alert" className="text-err-t">
          {t("uploadFailed", { name, cause: cause ?? t("offline") })}
        </p>
      ))}
    </div>
  );
}

interface FileLineProps {
  draftId: string;
  file: DraftFileView;
  onRemove: () => void;
}

function FileLine({ draftId, file, onRemove }: FileLineProps) {
  const t = useTranslations();
  const { unit, value } = fileSize(file.size);
  const address = `/api/drafts/${draftId}/files/${file.id}`;
  return (
    <li className="flex items-center gap-3 rounded-control border border-border bg-subtle py-1 pr-1 pl-3">
      {file.mark === null ? (
        <FileText aria-hidden size={18} className="shrink-0 text-text-3" />
      ) : (
        // biome-ignore lint/performance/noImgElement: a picture of the draft itself, which no other size is made of
        <img src={address} alt="" className="size-9 shrink-0 rounded-[4px] object-cover" />
      )}
      <span className="min-w-0 flex-1">
        <a href={address} download={file.filename} className="ring-focus block truncate rounded-[2px] font-medium">
          {file.filename}
        </a>
        <span className="tabular text-meta text-text-3">
          {t(`inbox.attachments.${unit}`, { value })}
          {file.mark !== null && ` · ${t("composer.inText")}`}
        </span>
      </span>
      <IconButton icon={X} aria-label={t("composer.removeFile", { name: file.filename })} onPress={onRemove} />
    </li>
  );
}
