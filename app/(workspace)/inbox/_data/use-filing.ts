"use client";

import { useTranslations } from "next-intl";
import { useAnnounce } from "@/app/_ui/announcer";
import { offerUndo } from "@/app/_ui/undo-toast";
import type { Filing } from "@/server/db/generated/enums";
import { type FilingChange, useFileMutation } from "./use-file-mutation";

/** Where a person files conversations: the Inbox, the archive, the trash, or a folder of a server by its name. */
export interface Target {
  filing: Filing;
  folder?: { id: number; name: string };
}

/** Filing by a person: told aloud, and can be undone. */
export function useFiling() {
  const t = useTranslations("inbox.filing");
  const announce = useAnnounce();
  const { file, undo } = useFileMutation();

  const fileThese = (ids: string[], { filing, folder }: Target) => {
    if (ids.length === 0) return;
    const action = crypto.randomUUID();
    const change: FilingChange = { ids, filing, action, ...(folder && { folderId: folder.id }) };
    file.mutate(change);
    const count = ids.length;
    const text = folder ? t("done.FOLDER", { count, folder: folder.name }) : t(`done.${filing}`, { count });
    announce(text);
    offerUndo({ text, onUndo: () => undo.mutate(change) });
  };

  return {
    fileThese,
    /** The change that the server refused, to try again. */
    failed: file.isError ? file.variables : undo.isError ? undo.variables : null,
    retry: () => {
      if (file.isError) file.mutate(file.variables);
      else if (undo.isError) undo.mutate(undo.variables);
    },
  };
}
