"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Text } from "react-aria-components/Text";
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from "react-aria-components/Toast";
import { Button } from "./button";

interface Undo {
  /** What was done: « Conversation marquée comme lue ». */
  text: string;
  onUndo: () => void;
}

const VISIBLE_MS = 10_000;

const queue = new ToastQueue<Undo>({ maxVisibleToasts: 1 });

/** Offers to take back what was just done, for ten seconds. Never for errors. */
export function offerUndo(undo: Undo): void {
  queue.add(undo, { timeout: VISIBLE_MS });
}

/** Accepts the newest offer; undefined while there is none. */
export function useUndoNewest(): (() => void) | undefined {
  const newest = useSyncExternalStore(subscribe, readNewest, () => undefined);
  return newest && (() => accept(newest));
}

/** Where the offers appear; F6 reaches it. */
export function UndoToasts() {
  const t = useTranslations("common");
  return (
    <ToastRegion
      queue={queue}
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
          <Button variant="quiet" onPress={() => accept(toast)}>
            {t("actions.undo")}
          </Button>
        </Toast>
      )}
    </ToastRegion>
  );
}

function subscribe(onChange: () => void): () => void {
  return queue.subscribe(onChange);
}

function readNewest() {
  return queue.visibleToasts[0];
}

function accept(toast: { key: string; content: Undo }): void {
  queue.close(toast.key);
  toast.content.onUndo();
}
