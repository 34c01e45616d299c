"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import type { AttachmentView } from "@/server/inbox/views";
import { UnavailableFile } from "./unavailable-file";
import { useFetchedFiles } from "./use-fetched-files";

/** « Tout télécharger »: every file of a message in one archive. */
export function AllFiles({ messageId, files }: { messageId: string; files: AttachmentView[] }) {
  const t = useTranslations("inbox.attachments");
  const { save, isPending, failure } = useFetchedFiles({
    messageId,
    isArchived: files.every((file) => file.archived),
    href: `/api/inbox/messages/${messageId}/attachments`,
  });
  return (
    <>
      <Button variant="quiet" className="-ml-2.5 w-fit px-2.5" isPending={isPending} onPress={save}>
        <Download aria-hidden size={16} />
        {t("downloadAll")}
      </Button>
      {failure && <UnavailableFile failure={failure} isPending={isPending} onRetry={save} />}
    </>
  );
}
