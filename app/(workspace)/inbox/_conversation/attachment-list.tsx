"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { AttachmentView } from "@/server/inbox/views";
import { AllFiles } from "./all-files";
import { AttachmentLine } from "./attachment-line";

interface AttachmentListProps {
  messageId: string;
  attachments: AttachmentView[];
  sender: string;
}

/** The files that came with a message; images shown inside the mail are left out. */
export function AttachmentList({ messageId, attachments, sender }: AttachmentListProps) {
  const t = useTranslations("inbox.attachments");
  const headingId = useId();
  const files = attachments.filter((attachment) => !attachment.inline);
  if (files.length === 0) return null;
  return (
    <div className="flex flex-col gap-2 border-border border-t pt-3">
      <h4 id={headingId} className="font-medium text-text-2">
        {t("title", { count: files.length })}
      </h4>
      <ul aria-labelledby={headingId} className="flex flex-col gap-2">
        {files.map((file) => (
          <AttachmentLine key={file.id} messageId={messageId} file={file} sender={sender} />
        ))}
      </ul>
      {files.length > 1 && <AllFiles messageId={messageId} files={files} />}
    </div>
  );
}
