"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useAnnounce } from "@/app/_ui/announcer";
import type { Folder, Mailbox } from "../_data/views";

interface Edits {
  folderIds?: ReadonlySet<number>;
  historyMonths?: 1 | 6 | 12 | null;
  followDeletions?: boolean;
}

/** What of a mailbox is imported, as edited on this page: what was not touched follows the server. */
export function useScope(mailbox: Mailbox, folders: readonly Folder[]) {
  const t = useTranslations("integrations.scope");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const [edits, setEdits] = useState<Edits>({});
  const save = useMutation(
    trpc.mailboxes.setScope.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.mailboxes.pathFilter());
        announce(t(mailbox.enabled ? "saved" : "savedDisabled"));
      },
    }),
  );
  const synced = edits.folderIds ?? new Set(folders.filter((folder) => folder.synced).map(({ id }) => id));
  const edit = (change: Edits) => {
    save.reset();
    setEdits((before) => ({ ...before, ...change }));
  };
  return {
    synced,
    historyMonths: edits.historyMonths === undefined ? mailbox.historyMonths : edits.historyMonths,
    followDeletions: edits.followDeletions ?? mailbox.followDeletions,
    isDirty: Object.keys(edits).length > 0,
    isSavable: edits.folderIds === undefined || synced.size > 0,
    toggleFolder: (id: number, isSelected: boolean) =>
      edit({ folderIds: new Set(isSelected ? [...synced, id] : [...synced].filter((other) => other !== id)) }),
    chooseHistory: (historyMonths: 1 | 6 | 12 | null) => edit({ historyMonths }),
    followDeletion: (followDeletions: boolean) => edit({ followDeletions }),
    cancel: () => {
      save.reset();
      setEdits({});
    },
    save: () =>
      save.mutate(
        { ...edits, id: mailbox.id, folderIds: edits.folderIds && [...edits.folderIds] },
        // What was edited while it was saved stays to be saved.
        { onSuccess: () => setEdits((latest) => (latest === edits ? {} : latest)) },
      ),
    isSaving: save.isPending,
    isSaved: save.isSuccess,
    error: save.error,
  };
}

export type ScopeEdits = ReturnType<typeof useScope>;
