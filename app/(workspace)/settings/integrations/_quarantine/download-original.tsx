"use client";

import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDescribeError } from "@/app/_i18n/use-describe-error";
import { Button } from "@/app/_ui/button";
import type { Quarantined } from "../_data/views";
import { fetchFile } from "./fetch-file";

interface DownloadOriginalProps {
  item: Quarantined;
  mailboxId: number;
  subject: string;
}

/** « Télécharger l'original »: the file, or why there is none, on this page. */
export function DownloadOriginal({ item, mailboxId, subject }: DownloadOriginalProps) {
  const t = useTranslations("integrations.quarantine");
  const describeError = useDescribeError();
  const download = useMutation({
    mutationFn: () => fetchFile(`/api/inbox/integrations/${mailboxId}/quarantine/${item.id}/original`),
    onSuccess: (result) => {
      if ("error" in result) return;
      const link = document.createElement("a");
      link.href = URL.createObjectURL(result.file);
      link.download = result.filename;
      link.click();
      // Once the browser has taken the file over.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
  });
  if (!item.hasOriginal) return <p className="flex min-h-control items-center text-text-3">{t("noOriginal")}</p>;
  const failure =
    download.data && "error" in download.data ? download.data.error : download.error && { code: "internal" as const };
  return (
    <>
      <Button
        isPending={download.isPending}
        pendingLabel={t("downloading")}
        aria-label={t("downloadNamed", { subject })}
        onPress={() => download.mutate()}
      >
        <Download aria-hidden size={16} />
        {t("download")}
      </Button>
      {failure ? (
        <p role="alert" className="order-last w-full text-err-t">
          {describeError(failure.code).title}. {describeError(failure.code).text}
        </p>
      ) : null}
    </>
  );
}
