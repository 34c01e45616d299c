"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { ButtonLink } from "@/app/_ui/button-link";
import { Dialog, DialogActions } from "@/app/_ui/dialog";
import type { AccountLikeness } from "@/server/mailboxes/views";

interface AccountDialogProps {
  /** What the test saw of the account; null while nobody is asked. */
  likeness: AccountLikeness | null;
  onConfirm: () => void;
  onCancel: () => void;
}

/** « Est-ce la même boîte mail ? » before another server or user name is saved on a mailbox that has mail. */
export function AccountDialog({ likeness, onConfirm, onCancel }: AccountDialogProps) {
  const t = useTranslations("integrations.account");
  if (likeness === null) return null;
  return (
    <Dialog role="alertdialog" title={t("title")} isOpen onClose={onCancel}>
      <p>{t(likeness)}</p>
      <p className="text-text-2">{t(likeness === "other" ? "otherCure" : "kept")}</p>
      <DialogActions>
        <Button autoFocus onPress={onCancel}>
          {t("cancel")}
        </Button>
        {likeness === "same" ? null : <ButtonLink href="/settings/integrations/new">{t("addAnother")}</ButtonLink>}
        {likeness === "other" ? null : (
          <Button variant="primary" onPress={onConfirm}>
            {t("confirm")}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
