import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components/Toast";

export interface Undo {
  /** What was done: « Conversation marquée comme lue ». */
  text: string;
  onUndo: () => void;
}

/** What may still be taken back; the newest is shown. */
export const undoQueue = new ToastQueue<Undo>({ maxVisibleToasts: 1 });

/** Takes it back, and the offer away. */
export function acceptUndo(toast: { key: string; content: Undo }): void {
  undoQueue.close(toast.key);
  toast.content.onUndo();
}
