"use client";

import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { buttonStyle } from "@/app/_ui/button-style";
import type { AttachmentView } from "@/server/inbox/views";
import { ImagePreview } from "./image-preview";
import { previewKind } from "./preview-kind";

/** Shows a picture over the page and a PDF in a tab of its own, where phones know what to do with it; nothing for other files. */
export function PreviewButton({ file, onSave }: { file: AttachmentView; onSave: () => void }) {
  const t = useTranslations("inbox.attachments");
  const [isOpen, setOpen] = useState(false);
  const kind = previewKind(file);
  if (kind === null) return null;
  const label = t("previewNamed", { name: file.filename });
  const content = (
    <>
      <Eye aria-hidden size={16} />
      <span className="max-sm:sr-only">{t("preview")}</span>
    </>
  );
  if (kind === "pdf") {
    return (
      <a
        href={`/api/previews/${file.id}`}
        target="_blank"
        rel="noopener"
        aria-label={label}
        className={`${buttonStyle("quiet")} px-2.5`}
      >
        {content}
      </a>
    );
  }
  return (
    <>
      <Button variant="quiet" className="px-2.5" aria-label={label} onPress={() => setOpen(true)}>
        {content}
      </Button>
      <ImagePreview
        id={file.id}
        filename={file.filename}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onSave={onSave}
      />
    </>
  );
}
