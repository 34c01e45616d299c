"use client";

import { useTranslations } from "next-intl";
import { Text } from "react-aria-components/Text";
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components/Toast";
import { Button } from "./button";
import { acceptUndo, undoQueue } from "./undo-queue";

/** The offers to take something back; F6 reaches them. */
export function UndoRegion() {
  const t = useTranslations("common");
  return (
    <ToastRegion
      queue={undoQueue}
      aria-label={t("states.notifications")}
      className="fixed inset-x-4 bottom-20 z-40 flex flex-col items-center gap-2 md:bottom-6"
    >
      {({ toast }) => (
        <Toast
          toast={toast}
          className="ring-focus flex items-center gap-4 rounded-card border border-border bg-surface py-2 pr-2 pl-4 text-text shadow-pop"
        >
          <ToastContent>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          <Button variant="quiet" onPress={() => acceptUndo(toast)}>
            {t("actions.undo")}
          </Button>
        </Toast>
      )}
    </ToastRegion>
  );
}
