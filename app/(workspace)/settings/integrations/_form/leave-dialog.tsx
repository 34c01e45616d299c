"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogActions } from "@/app/_ui/dialog";
import { useLeaveGuard } from "./use-leave-guard";

/** « Abandonner les modifications ? » when a form that was changed is about to be left. */
export function LeaveDialog({ isDirty }: { isDirty: boolean }) {
  const t = useTranslations("integrations.leave");
  const { isAsking, stay, leave } = useLeaveGuard(isDirty);
  return (
    <Dialog role="alertdialog" title={t("title")} isOpen={isAsking} onClose={stay}>
      <p className="text-text-2">{t("text")}</p>
      <DialogActions>
        <Button autoFocus onPress={stay}>
          {t("stay")}
        </Button>
        <Button variant="danger" onPress={leave}>
          {t("leave")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
