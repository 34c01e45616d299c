"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AttachmentView } from "@/server/inbox/views";
import { FileLink } from "./file-link";
import { UnavailableFile } from "./unavailable-file";
import { useFetchedFiles } from "./use-fetched-files";

/** « Tout télécharger »: every file of a message in one archive. */
export function AllFiles({ messageId, files }: { messageId: string; files: AttachmentView[] }) {
  const t = useTranslations("inbox.attachments");
  const href = `/api/inbox/messages/${messageId}/attachments`;
  const isArchived = files.every((file) => file.archived);
  const { save, isPending, failure } = useFetchedFiles({ messageId, isArchived, href });
  return (
    <>
      <FileLink href={href} className="-ml-2.5 w-fit px-2.5" isReady={isArchived} isPending={isPending} onSave={save}>
        <Download aria-hidden size={16} />
        {t("downloadAll")}
      </FileLink>
      {failure && <UnavailableFile failure={failure} isPending={isPending} onRetry={save} />}
    </>
  );
}
