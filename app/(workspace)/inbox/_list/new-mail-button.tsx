"use client";

import { SquarePen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useShortcuts } from "@/app/_shell/shortcuts/use-shortcuts";
import { HintedButton } from "@/app/_ui/hinted-button";
import { useNewMail } from "../_composer/use-new-mail";

/** « Nouvel email », beside the title of the Inbox. */
export function NewMailButton() {
  const t = useTranslations("composer");
  const newMail = useNewMail();
  useShortcuts({ newMail: newMail.begin });
  return (
    <>
      <HintedButton icon={SquarePen} label={t("newMail")} isDisabled={newMail.isPending} onPress={newMail.begin} />
      {newMail.hasFailed && (
        <p role="alert" className="text-err-t text-meta">
          {t("openFailed")}
        </p>
      )}
    </>
  );
}
