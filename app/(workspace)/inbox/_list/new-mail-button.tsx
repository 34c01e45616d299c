"use client";

import { SquarePen } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/app/_ui/icon-button";
import { useNewMail } from "../_composer/use-new-mail";

/** « Nouvel email », beside the title of the Inbox. */
export function NewMailButton() {
  const t = useTranslations("composer");
  const newMail = useNewMail();
  return (
    <>
      <IconButton icon={SquarePen} aria-label={t("newMail")} isDisabled={newMail.isPending} onPress={newMail.begin} />
      {newMail.hasFailed && (
        <p role="alert" className="text-err-t text-meta">
          {t("openFailed")}
        </p>
      )}
    </>
  );
}
